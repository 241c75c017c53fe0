"""Every place of a pack that cites: its source is known, or the pack is refused by our error."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from pydantic import BaseModel

from hocsuotdoi import packs
from hocsuotdoi.errors import InvalidPack
from hocsuotdoi.law import Attestation
from hocsuotdoi.packs import _model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.packs.conftest import Write

P = "pack.toml"
UNKNOWN = '{ source = "nowhere" }'
TIMING = "scheme/commune/timing"
CITES = {
    "absence_fails": (
        'absence_fails = { article = "9" }',
        f"absence_fails = {UNKNOWN}",
        "scheme/commune/absence_fails",
    ),
    "cite": (
        'cite = { article = "5" }',
        f"cite = {UNKNOWN}",
        f"{TIMING}/cite",
    ),
    "signed_cite": ("signed_cite = {}", f"signed_cite = {UNKNOWN}", "document/signed_cite"),
    "start_cite": (
        'start_cite = { article = "20" }',
        f"start_cite = {UNKNOWN}",
        "document/start_cite",
    ),
    "end_cite": (
        'end_cite = { document = "bgddt-25-2023", article = "25" }',
        f"end_cite = {UNKNOWN}",
        "document/end_cite",
    ),
    "upgrade_cite": (
        "upgrade_months = 12",
        f"upgrade_months = 12\nupgrade_cite = {UNKNOWN}",
        f"{TIMING}/upgrade_cite",
    ),
    "window_cite": (
        'window = "calendar-year"',
        f'window = "calendar-year"\nwindow_cite = {UNKNOWN}',
        f"{TIMING}/window_cite",
    ),
}


def fields() -> Iterator[str]:
    """Yield the name of every field of the format that is a citation."""
    for model in vars(_model).values():
        if isinstance(model, type) and issubclass(model, BaseModel):
            for name, field in model.model_fields.items():
                kinds = {field.annotation, *get_args(field.annotation)}
                if kinds & {_model.CiteFile, _model.DayCiteFile}:
                    yield name


def test_every_field_that_cites_is_tried_here() -> None:
    assert set(fields()) == set(CITES)


@pytest.mark.parametrize("name", CITES)
def test_a_citation_of_an_unknown_source_is_a_problem(write: Write, name: str) -> None:
    old, new, path = CITES[name]
    folder = write((P, old, new))
    (problem,) = packs.check(folder)
    assert (problem.path, problem.value) == (f"{path}/source", "nowhere")
    assert problem.expected == "a source in source.toml"
    with pytest.raises(InvalidPack):
        packs.load_folder(folder)


def test_what_is_attested_elsewhere_has_its_own_citation(write: Write) -> None:
    own = (P, 'window = "calendar-year"', 'window = "calendar-year"\nwindow_cite = { article = "8", source = "portal" }')  # fmt: skip # noqa: E501
    timing = packs.load_folder(write(own)).scheme("commune").timing
    assert timing.window_citation is not None
    assert timing.window_citation.text("en") == "Circular 1/2024/TT-OWN, article 8"
    assert timing.window_citation.attestation is Attestation.SECONDARY
    assert packs.load_folder(write()).scheme("commune").timing.window_citation is None


@pytest.mark.parametrize(
    ("scheme", "window", "kept"),
    [
        ("commune", ("9", "1", "b"), ("5", "4", "")),
        ("district", ("14", "", ""), ("10", "4", "")),
        ("province", ("19", "", ""), ("15", "4", "")),
    ],
)
def test_circular_25_cites_its_data_window_where_it_stands(
    scheme: str, window: tuple[str, str, str], kept: tuple[str, str, str]
) -> None:
    timing = packs.load("bgddt-25-2023").scheme(scheme).timing
    cited = [
        (one.article, one.clause, one.point)
        for one in (timing.window_citation, timing.citation)
        if one is not None
    ]
    assert cited == [window, kept]
    assert timing.calendar_year is True
