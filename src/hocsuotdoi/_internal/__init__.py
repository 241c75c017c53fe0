"""Private helpers: nobody outside the package may import them."""
