"""What is counted: the holders of titles, persons, attendances, events, money.

Two things are called *Cộng đồng học tập*: the community of a village, and that of a commune,
district or province. They are different unit types here and never one.

    >>> FAMILY.label.text("vi"), FAMILY.since.text("vi")
    ('Gia đình học tập', 'Quyết định 281/QĐ-TTg (2014)')
    >>> MEMBER.since is None  # the earliest document is not established
    True
"""

from __future__ import annotations

from typing import Final

import attrs

from hocsuotdoi._internal.check import identifier, instance
from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.law import (
    BGDDT_22_2020,
    BGDDT_25_2023,
    BGDDT_44_2014,
    KHVN_448_2015,
    TTG_281_2014,
    TTG_1373_2021,
    Attestation,
    Citation,
    Document,
)

__all__ = [
    "ATTENDANCE",
    "CITIZEN",
    "CLAN",
    "CLASS",
    "COMMUNE",
    "COMMUNE_COMMUNITY",
    "COMMUNE_UNIT",
    "CONFERENCE",
    "DISTRICT",
    "DISTRICT_COMMUNITY",
    "DISTRICT_UNIT",
    "DONG",
    "ESTABLISHMENT",
    "FAMILY",
    "LEARNER",
    "LEARNING_CENTRE",
    "MEMBER",
    "PERSON",
    "PROVINCE",
    "PROVINCE_COMMUNITY",
    "PROVINCE_UNIT",
    "SCHOLARSHIP",
    "UNIT",
    "UNIVERSITY",
    "VILLAGE_COMMUNITY",
    "WORKSHOP",
    "Nature",
    "UnitType",
]


class Nature(Named):
    """What sort of thing one of them is: a person is not an attendance."""

    BODY = Label("tập thể", "body")
    PERSON = Label("người", "person")
    ATTENDANCE = Label("lượt người", "attendance")
    EVENT = Label("hoạt động", "event")
    PLACE = Label("địa bàn", "place")
    MONEY = Label("tiền", "money")


def _noun_of(unit_type: UnitType) -> Label:
    return unit_type.noun


@attrs.frozen(kw_only=True, cache_hash=True)
class UnitType:
    """A kind of thing that is counted.

    Attributes:
        id: Our ASCII name, unique.
        label: The title or kind: official in Vietnamese where a document names it.
        noun: The word that follows a number: *138.068 gia đình*.
        each: The word for one of them: *1 family*, *per class*; the noun where none is given.
        nature: What sort of thing one of them is.
        since: The earliest attested document that sets the title; None when not established.
    """

    id: str
    label: Label
    noun: Label
    nature: Nature
    since: Citation | None = None
    each: Label = attrs.field(default=attrs.Factory(_noun_of, takes_self=True))

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        identifier(self.id, where="UnitType.id")
        instance(self.label, Label, where="UnitType.label")
        instance(self.noun, Label, where="UnitType.noun")
        instance(self.each, Label, where="UnitType.each")
        instance(self.nature, Nature, where="UnitType.nature")
        if self.since is not None:
            instance(self.since, Citation, where="UnitType.since")

    def noun_for(self, number: int, language: Language = "vi") -> str:
        """Return the word that follows a number.

        >>> FAMILY.noun_for(1), FAMILY.noun_for(1, "en"), FAMILY.noun_for(2, "en")
        ('gia đình', 'family', 'families')
        """
        return (self.each if number == 1 else self.noun).text(language)


def _seen_in(document: Document) -> Citation:
    return Citation(document, attestation=Attestation.SECONDARY)


FAMILY: Final = UnitType(
    id="family",
    label=Label("Gia đình học tập", "Learning family"),
    noun=Label("gia đình", "families"),
    each=Label("gia đình", "family"),
    nature=Nature.BODY,
    since=_seen_in(TTG_281_2014),
)
CLAN: Final = UnitType(
    id="clan",
    label=Label("Dòng họ học tập", "Learning clan"),
    noun=Label("dòng họ", "clans"),
    each=Label("dòng họ", "clan"),
    nature=Nature.BODY,
    since=_seen_in(TTG_281_2014),
)
VILLAGE_COMMUNITY: Final = UnitType(
    id="village-community",
    label=Label("Cộng đồng học tập cấp thôn", "Learning community of a village"),
    noun=Label("thôn, bản, tổ dân phố", "villages and residential groups"),
    each=Label("thôn, bản, tổ dân phố", "village or residential group"),
    nature=Nature.BODY,
    since=_seen_in(TTG_281_2014),
)
COMMUNE_COMMUNITY: Final = UnitType(
    id="commune-community",
    label=Label("Cộng đồng học tập cấp xã", "Learning community of a commune"),
    noun=Label("đơn vị cấp xã", "communes"),
    each=Label("đơn vị cấp xã", "commune"),
    nature=Nature.PLACE,
    since=_seen_in(BGDDT_44_2014),
)
DISTRICT_COMMUNITY: Final = UnitType(
    id="district-community",
    label=Label("Cộng đồng học tập cấp huyện", "Learning community of a district"),
    noun=Label("huyện", "districts"),
    each=Label("huyện", "district"),
    nature=Nature.PLACE,
    since=Citation(BGDDT_25_2023, attestation=Attestation.TEXT),
)
PROVINCE_COMMUNITY: Final = UnitType(
    id="province-community",
    label=Label("Cộng đồng học tập cấp tỉnh", "Learning community of a province"),
    noun=Label("tỉnh", "provinces"),
    each=Label("tỉnh", "province"),
    nature=Nature.PLACE,
    since=Citation(BGDDT_25_2023, attestation=Attestation.TEXT),
)
UNIT: Final = UnitType(
    id="unit",
    label=Label("Đơn vị học tập", "Learning unit"),
    noun=Label("đơn vị", "units"),
    each=Label("đơn vị", "unit"),
    nature=Nature.BODY,
    since=_seen_in(TTG_281_2014),
)
COMMUNE_UNIT: Final = UnitType(
    id="commune-unit",
    label=Label("Đơn vị học tập thuộc xã", "Learning unit of commune level"),
    noun=Label("đơn vị thuộc xã", "units of commune level"),
    each=Label("đơn vị thuộc xã", "unit of commune level"),
    nature=Nature.BODY,
    since=_seen_in(KHVN_448_2015),
)
DISTRICT_UNIT: Final = UnitType(
    id="district-unit",
    label=Label("Đơn vị học tập cấp huyện", "Learning unit of district level"),
    noun=Label("đơn vị cấp huyện", "units of district level"),
    each=Label("đơn vị cấp huyện", "unit of district level"),
    nature=Nature.BODY,
    since=_seen_in(BGDDT_22_2020),
)
PROVINCE_UNIT: Final = UnitType(
    id="province-unit",
    label=Label("Đơn vị học tập cấp tỉnh", "Learning unit of province level"),
    noun=Label("đơn vị cấp tỉnh", "units of province level"),
    each=Label("đơn vị cấp tỉnh", "unit of province level"),
    nature=Nature.BODY,
    since=_seen_in(BGDDT_22_2020),
)
CITIZEN: Final = UnitType(
    id="citizen",
    label=Label("Công dân học tập", "Learning citizen"),
    noun=Label("người", "people"),
    each=Label("người", "person"),
    nature=Nature.PERSON,
    since=_seen_in(TTG_1373_2021),
)
MEMBER: Final = UnitType(
    id="member",
    label=Label("Hội viên Hội Khuyến học", "Member of the Association for Promoting Education"),
    noun=Label("hội viên", "members"),
    each=Label("hội viên", "member"),
    nature=Nature.PERSON,
)
PERSON: Final = UnitType(
    id="person",
    label=Label("Người", "Person"),
    noun=Label("người", "people"),
    each=Label("người", "person"),
    nature=Nature.PERSON,
)
LEARNER: Final = UnitType(
    id="learner",
    label=Label("Người học", "Learner"),
    noun=Label("người học", "learners"),
    each=Label("người học", "learner"),
    nature=Nature.PERSON,
)
ATTENDANCE: Final = UnitType(
    id="attendance",
    label=Label("Lượt người tham dự", "Attendance"),
    noun=Label("lượt người", "attendances"),
    each=Label("lượt người", "attendance"),
    nature=Nature.ATTENDANCE,
)
CLASS: Final = UnitType(
    id="class",
    label=Label("Lớp tập huấn, bồi dưỡng", "Training class"),
    noun=Label("lớp", "classes"),
    each=Label("lớp", "class"),
    nature=Nature.EVENT,
)
WORKSHOP: Final = UnitType(
    id="workshop",
    label=Label("Hội thảo", "Workshop"),
    noun=Label("hội thảo", "workshops"),
    each=Label("hội thảo", "workshop"),
    nature=Nature.EVENT,
)
CONFERENCE: Final = UnitType(
    id="conference",
    label=Label("Hội nghị", "Conference"),
    noun=Label("hội nghị", "conferences"),
    each=Label("hội nghị", "conference"),
    nature=Nature.EVENT,
)
SCHOLARSHIP: Final = UnitType(
    id="scholarship",
    label=Label("Suất học bổng", "Scholarship"),
    noun=Label("suất", "scholarships"),
    each=Label("suất", "scholarship"),
    nature=Nature.EVENT,
)
COMMUNE: Final = UnitType(
    id="commune",
    label=Label("Xã, phường, thị trấn, đặc khu", "Commune"),
    noun=Label("đơn vị cấp xã", "communes"),
    each=Label("đơn vị cấp xã", "commune"),
    nature=Nature.PLACE,
)
DISTRICT: Final = UnitType(
    id="district",
    label=Label("Huyện, quận, thị xã, thành phố thuộc tỉnh", "District"),
    noun=Label("đơn vị cấp huyện", "districts"),
    each=Label("đơn vị cấp huyện", "district"),
    nature=Nature.PLACE,
)
PROVINCE: Final = UnitType(
    id="province",
    label=Label("Tỉnh, thành phố trực thuộc trung ương", "Province"),
    noun=Label("tỉnh, thành phố", "provinces"),
    each=Label("tỉnh, thành phố", "province"),
    nature=Nature.PLACE,
)
LEARNING_CENTRE: Final = UnitType(
    id="learning-centre",
    label=Label("Trung tâm học tập cộng đồng", "Community learning centre"),
    noun=Label("trung tâm", "centres"),
    each=Label("trung tâm", "centre"),
    nature=Nature.BODY,
)
ESTABLISHMENT: Final = UnitType(
    id="establishment",
    label=Label("Cơ sở giáo dục", "Education establishment"),
    noun=Label("cơ sở", "establishments"),
    each=Label("cơ sở", "establishment"),
    nature=Nature.BODY,
)
UNIVERSITY: Final = UnitType(
    id="university",
    label=Label("Trường đại học", "University"),
    noun=Label("trường", "universities"),
    each=Label("trường", "university"),
    nature=Nature.BODY,
)
DONG: Final = UnitType(
    id="dong",
    label=Label("Đồng Việt Nam", "Vietnamese đồng"),
    noun=Label("đồng", "đồng"),
    nature=Nature.MONEY,
)
