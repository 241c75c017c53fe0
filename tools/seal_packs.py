"""Seal the packs: check every folder under data and write its digest to digests.toml.

For maintainers, after a pack was changed on purpose:  uv run python tools/seal_packs.py
It lists what is wrong and seals nothing then; with ``--check`` it only compares.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

from hocsuotdoi import packs
from hocsuotdoi.packs._reform import opened_reform

DATA: Final = Path(packs.__file__).parent / "data"
DIGESTS: Final = DATA / "digests.toml"
HEAD: Final = "# The seal of every released pack; tools/seal_packs.py writes this file.\n"


def main(*, write: bool) -> int:
    """Return 0 when every pack is sound and sealed."""
    folders = sorted(path.parent for path in DATA.glob("*/pack.toml"))
    if not DIGESTS.exists():
        DIGESTS.write_text(HEAD, encoding="utf-8", newline="\n")
    found = [(folder, problem) for folder in folders for problem in packs.check(folder)]
    for folder, problem in found:
        print(f"{folder.name}/{problem}")
    if found:
        print(f"{len(found)} problems in {len({folder for folder, _ in found})} packs; not sealed")
        return 1
    digests = {folder.name: sha256(packs.canonical(folder)).hexdigest() for folder in folders}
    reforms = [path.parent for path in DATA.glob("*/reform.toml")]
    digests |= {folder.name: opened_reform(folder, folder.name).digest for folder in reforms}
    text = HEAD + "".join(f'{slug} = "{digest}"\n' for slug, digest in sorted(digests.items()))
    if text == DIGESTS.read_text(encoding="utf-8"):
        print(f"{len(digests)} packs are sealed")
        return 0
    if write:
        DIGESTS.write_text(text, encoding="utf-8", newline="\n")
        print(f"sealed {len(digests)} packs")
        return 0
    print("digests.toml is not up to date")
    return 1


if __name__ == "__main__":
    sys.exit(main(write="--check" not in sys.argv[1:]))
