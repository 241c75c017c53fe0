"""Every check of this repository: ``uv run --only-group nox nox -l`` lists them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import nox

nox.needs_version = ">=2025.10"
nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = [
    "lint",
    "types",
    "contracts",
    "coverage",
    "examples",
    "docs",
    "wheel",
    "bench",
    "tests-3.12",
    "tests-3.13",  # on 3.11 `coverage` runs them all
]

PYTHONS: Final = ["3.11", "3.12", "3.13"]
ROOT: Final = Path(__file__).parent
BESIDE_SOURCE: Final = [
    "tests",
    "docs",
    "examples",
    "tools",
    "conftest.py",
    "pyproject.toml",
    "NOTICE",
    "*.md",
    "*.yml",
]


def install(session: nox.Session, *groups: str, project: bool = True) -> None:
    """Install dependency groups as of the date in pyproject.toml, with the project unless told."""
    session.run_install(
        "uv",
        "sync",
        "--quiet",
        "--no-default-groups",
        *([] if project else ["--no-install-project"]),
        *(f"--group={group}" for group in groups),
        f"--python={session.virtualenv.location}",
        env={"UV_PROJECT_ENVIRONMENT": session.virtualenv.location},
    )


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run tests, doctests and documentation on each Python at hand."""
    install(session, "dev")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting with ruff."""
    install(session, "lint", project=False)
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, tests/typing included."""
    install(session, "types")
    session.run("mypy")
    session.run("pyright", "--warnings")


@nox.session
def contracts(session: nox.Session) -> None:
    """Check that every module imports only from lower floors."""
    install(session, "contracts")
    session.run("lint-imports", "--no-cache")


@nox.session
def doctest(session: nox.Session) -> None:
    """Run the examples in docstrings and documentation, without the tests."""
    install(session, "dev")
    session.run("pytest", "src/hocsuotdoi", "docs", *documents("README*.md"), *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Require that the tests reach every branch of the library."""
    install(session, "coverage")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", "-q", *session.posargs)
    session.run("coverage", "report")


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example and every notebook; each must say something."""
    scripts, notebooks = documents("examples/*.py"), documents("**/*.ipynb")
    install(session, "engines", *(["notebooks"] if notebooks else []))
    for script in scripts:
        output = session.run("python", "-I", "-W", "error", script, silent=True)
        if not (isinstance(output, str) and output.strip()):
            session.error(f"{script} printed nothing")
    for notebook in notebooks:
        with_results = Path(session.create_tmp()).resolve() / Path(notebook).name
        session.run("jupyter", "execute", notebook, f"--output={with_results}", silent=True)
        if '"output_type"' not in with_results.read_text(encoding="utf-8"):
            session.error(f"{notebook} shows nothing")
    session.log(f"ran {len(scripts)} scripts and {len(notebooks)} notebooks")


@nox.session
def docs(session: nox.Session) -> None:
    """Build both languages, strictly, into one site."""
    install(session, "docs")
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    session.run("mkdocs", "build", "--strict", env=quiet)
    session.run("mkdocs", "build", "--strict", "-f", "mkdocs.en.yml", env=quiet)


@nox.session
def wheel(session: nox.Session) -> None:
    """Build sdist and wheel, and test the installed wheel away from its source."""
    elsewhere = Path(session.create_tmp()).resolve() / "elsewhere"
    shutil.rmtree(elsewhere, ignore_errors=True)
    for name in documents(*BESIDE_SOURCE):
        copy = shutil.copytree if Path(name).is_dir() else shutil.copy2
        (elsewhere / name).parent.mkdir(parents=True, exist_ok=True)
        copy(name, elsewhere / name)
    install(session, "dev", project=False)
    session.run_install("uv", "build", "--quiet", f"--out-dir={elsewhere / 'dist'}")
    (built,) = (elsewhere / "dist").glob("*.whl")
    session.run_install("uv", "pip", "install", "--quiet", "--reinstall-package=hocsuotdoi", built)
    with session.chdir(elsewhere):
        installed = session.run(
            "python", "-Ic", "import hocsuotdoi as h; print(h.__path__[0])", silent=True
        )
        compare(session, ROOT / "src/hocsuotdoi", Path(str(installed).strip()))
        session.run("pytest", "-q", "tests", "docs", *documents("README*.md"), *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Run each benchmark once, small; `-- --benchmark-enable` measures those of the core.

    Those of frames are scripts of their own: `python tests/benchmarks/bench_rating.py --help`.
    """
    install(session, "bench")
    mode = session.posargs or ["--benchmark-disable"]
    session.run("pytest", "-q", "tests/benchmarks", *mode)
    for script in documents("tests/benchmarks/bench_*.py"):
        session.run("python", script, "--quick", silent=True)


@nox.session
def mutation(session: nox.Session) -> None:
    """Ask which changes to the library no test would notice (slow; `-- "hocsuotdoi.audit*"`)."""
    install(session, "mutation")
    shutil.rmtree("mutants", ignore_errors=True)  # mutmut would keep the verdicts of older tests
    session.run("mutmut", "run", *session.posargs)
    results = str(session.run("mutmut", "results", silent=True)).splitlines()
    session.log("\n".join(line for line in results if not line.endswith(": not checked")))


def documents(*patterns: str) -> list[str]:
    """Return what matches, from the root, in order, without hidden and built folders."""
    found = {path.relative_to(ROOT) for pattern in patterns for path in ROOT.glob(pattern)}
    built = {"build", "dist", "mutants", "site"}
    return sorted(
        str(path)
        for path in found
        if not any(part.startswith(".") or part in built for part in path.parts)
    )


def compare(session: nox.Session, source: Path, installed: Path) -> None:
    """Stop unless the installed package holds the files of the source, and its marker."""

    def files(folder: Path) -> set[Path]:
        found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
        return {path for path in found if "__pycache__" not in path.parts}

    if source in installed.parents or source == installed:
        session.error(f"the wheel is not what is imported: {installed}")
    if files(source) != files(installed):
        session.error(f"source and wheel differ: {sorted(files(source) ^ files(installed))}")
    if Path("py.typed") not in files(installed):
        session.error("py.typed is missing from the wheel")
