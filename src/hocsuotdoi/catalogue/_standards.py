"""The measures that standards and criteria ask for: children, citizens, members, communes."""

from __future__ import annotations

from typing import Final

from hocsuotdoi._internal.language import Label
from hocsuotdoi.measure import Measure, Stage
from hocsuotdoi.unit import (
    COMMUNE,
    COMMUNE_COMMUNITY,
    DISTRICT,
    DISTRICT_COMMUNITY,
    PERSON,
    UnitType,
)

_AGE_UNDEFINED: Final = Label(
    "văn bản không nêu độ tuổi của công dân", "the document gives no age for citizens"
)
_OR_ABOVE: Final = Label(
    "tính cả nơi đạt mức độ cao hơn", "those that meet a higher level are counted too"
)


def _stock(id_: str, vi: str, en: str, unit_type: UnitType, note: Label | None = None) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, note=note)


def _recognised(id_: str, vi: str, en: str, unit_type: UnitType) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, stage=Stage.RECOGNISED)


CHILDREN_5: Final = _stock("children-5", "Trẻ em 5 tuổi", "Children aged 5", PERSON)
CHILDREN_5_IN_PRESCHOOL: Final = _stock(
    "children-5-in-preschool",
    "Trẻ em 5 tuổi đến lớp",
    "Children aged 5 attending pre-school",
    PERSON,
)
CHILDREN_5_COMPLETING_PRESCHOOL: Final = _stock(
    "children-5-completing-preschool",
    "Trẻ em 5 tuổi hoàn thành chương trình giáo dục mầm non",
    "Children aged 5 who complete the pre-school programme",
    PERSON,
)
CHILDREN_6: Final = _stock("children-6", "Trẻ em 6 tuổi", "Children aged 6", PERSON)
CHILDREN_6_IN_GRADE_1: Final = _stock(
    "children-6-in-grade-1", "Trẻ em 6 tuổi vào lớp 1", "Children aged 6 who enter grade 1", PERSON
)
CHILDREN_11: Final = _stock("children-11", "Trẻ em 11 tuổi", "Children aged 11", PERSON)
CHILDREN_11_WITH_PRIMARY: Final = _stock(
    "children-11-with-primary",
    "Trẻ em 11 tuổi hoàn thành chương trình tiểu học",
    "Children aged 11 who completed primary school",
    PERSON,
)
CHILDREN_14: Final = _stock("children-14", "Trẻ em 14 tuổi", "Children aged 14", PERSON)
CHILDREN_14_WITH_PRIMARY: Final = _stock(
    "children-14-with-primary",
    "Trẻ em 14 tuổi hoàn thành chương trình tiểu học",
    "Children aged 14 who completed primary school",
    PERSON,
)
PEOPLE_15_18: Final = _stock(
    "people-15-18", "Người từ 15 đến 18 tuổi", "People aged 15 to 18", PERSON
)
PEOPLE_15_18_WITH_LOWER_SECONDARY: Final = _stock(
    "people-15-18-with-lower-secondary",
    "Người từ 15 đến 18 tuổi tốt nghiệp trung học cơ sở",
    "People aged 15 to 18 who graduated from lower-secondary school",
    PERSON,
)
PEOPLE_15_18_IN_FURTHER_STUDY: Final = _stock(
    "people-15-18-in-further-study",
    "Người từ 15 đến 18 tuổi đang học trung học phổ thông, thường xuyên hoặc nghề",
    "People aged 15 to 18 in general or continuing upper-secondary or vocational education",
    PERSON,
)
TRAINED_CITIZENS_OF_COMMUNE: Final = _stock(
    "trained-citizens-of-commune",
    "Công dân trong xã được đào tạo trình độ chuyên môn kỹ thuật",
    "Citizens of the commune with technical or professional training",
    PERSON,
    _AGE_UNDEFINED,
)
UNIVERSITY_CITIZENS_OF_COMMUNE: Final = _stock(
    "university-citizens-of-commune",
    "Công dân trong xã có trình độ đại học trở lên",
    "Citizens of the commune with a university degree or higher",
    PERSON,
    _AGE_UNDEFINED,
)
UNIT_MEMBERS_KEEPING_DISCIPLINE: Final = _stock(
    "unit-members-keeping-discipline",
    "Thành viên của đơn vị chấp hành kỷ luật, nội quy, tích cực hợp tác",
    "Members of the unit who keep discipline and rules and cooperate",
    PERSON,
)
UNIT_MEMBERS_COMPLETING_PROGRAMMES: Final = _stock(
    "unit-members-completing-programmes",
    "Thành viên của đơn vị hoàn thành chương trình bồi dưỡng bắt buộc",
    "Members of the unit who complete the required programmes",
    PERSON,
)
UNIT_MEMBERS_IN_DIGITAL_TRANSFORMATION: Final = _stock(
    "unit-members-in-digital-transformation",
    "Thành viên của đơn vị được bồi dưỡng và tham gia chuyển đổi số",
    "Members of the unit trained for and taking part in digital transformation",
    PERSON,
)
UNIT_MEMBERS_ADVANCED_WORKERS: Final = _stock(
    "unit-members-advanced-workers",
    "Thành viên của đơn vị đạt Lao động tiên tiến trở lên",
    "Members of the unit with the Advanced Worker title or higher",
    PERSON,
)
UNIT_MEMBERS_OUTSIDE_ECONOMIC_ORGANISATIONS: Final = _stock(
    "unit-members-outside-economic-organisations",
    "Thành viên của đơn vị, không tính tổ chức kinh tế",
    "Members of the unit without those of economic organisations",
    PERSON,
)
UNIT_MEMBERS_WITH_LANGUAGE: Final = _stock(
    "unit-members-with-language",
    "Thành viên có ngoại ngữ hoặc tiếng dân tộc theo vị trí, không tính tổ chức kinh tế",
    "Members with the language their post requires, without economic organisations",
    PERSON,
    Label(
        "mức độ 1 nói chứng chỉ, mức độ 2 nói trình độ",
        "level 1 speaks of a certificate, level 2 of a level of skill",
    ),
)
LEARNING_COMMUNES: Final = _recognised(
    "learning-communes",
    "Cộng đồng học tập cấp xã được công nhận, từ mức độ 1",
    "Commune learning communities recognised, at level 1 or above",
    COMMUNE_COMMUNITY,
)
DISTRICTS: Final = _stock(
    "districts",
    "Tổng số đơn vị cấp huyện (đến 30/6/2025)",
    "All districts (until 30 June 2025)",
    DISTRICT,
)
LEARNING_DISTRICTS: Final = _recognised(
    "learning-districts",
    "Cộng đồng học tập cấp huyện được công nhận, từ mức độ 1",
    "District learning communities recognised, at level 1 or above",
    DISTRICT_COMMUNITY,
)
LEARNING_DISTRICTS_LEVEL_2: Final = _recognised(
    "learning-districts-level-2",
    "Cộng đồng học tập cấp huyện mức độ 2",
    "District learning communities at level 2",
    DISTRICT_COMMUNITY,
)
COMMUNES_AT_PRESCHOOL: Final = _stock(
    "communes-at-preschool",
    "Xã đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi",
    "Communes that meet the pre-school standard for children aged 5",
    COMMUNE,
)
COMMUNES_AT_PRIMARY_1: Final = _stock(
    "communes-at-primary-1",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 1",
    "Communes that meet the primary standard at level 1",
    COMMUNE,
    _OR_ABOVE,
)
COMMUNES_AT_PRIMARY_2: Final = _stock(
    "communes-at-primary-2",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 2",
    "Communes that meet the primary standard at level 2",
    COMMUNE,
    _OR_ABOVE,
)
COMMUNES_AT_PRIMARY_3: Final = _stock(
    "communes-at-primary-3",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3",
    "Communes that meet the primary standard at level 3",
    COMMUNE,
)
COMMUNES_AT_LOWER_SECONDARY_1: Final = _stock(
    "communes-at-lower-secondary-1",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 1",
    "Communes that meet the lower-secondary standard at level 1",
    COMMUNE,
    _OR_ABOVE,
)
COMMUNES_AT_LOWER_SECONDARY_2: Final = _stock(
    "communes-at-lower-secondary-2",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2",
    "Communes that meet the lower-secondary standard at level 2",
    COMMUNE,
    _OR_ABOVE,
)
COMMUNES_AT_LOWER_SECONDARY_3: Final = _stock(
    "communes-at-lower-secondary-3",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3",
    "Communes that meet the lower-secondary standard at level 3",
    COMMUNE,
)
COMMUNES_AT_LITERACY_1: Final = _stock(
    "communes-at-literacy-1",
    "Xã đạt chuẩn xóa mù chữ mức độ 1",
    "Communes that meet the literacy standard at level 1",
    COMMUNE,
    _OR_ABOVE,
)
COMMUNES_AT_LITERACY_2: Final = _stock(
    "communes-at-literacy-2",
    "Xã đạt chuẩn xóa mù chữ mức độ 2",
    "Communes that meet the literacy standard at level 2",
    COMMUNE,
)
DISTRICTS_AT_PRESCHOOL: Final = _stock(
    "districts-at-preschool",
    "Huyện đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi",
    "Districts that meet the pre-school standard for children aged 5",
    DISTRICT,
)
DISTRICTS_AT_PRIMARY_1: Final = _stock(
    "districts-at-primary-1",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 1",
    "Districts that meet the primary standard at level 1",
    DISTRICT,
    _OR_ABOVE,
)
DISTRICTS_AT_PRIMARY_2: Final = _stock(
    "districts-at-primary-2",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 2",
    "Districts that meet the primary standard at level 2",
    DISTRICT,
    _OR_ABOVE,
)
DISTRICTS_AT_PRIMARY_3: Final = _stock(
    "districts-at-primary-3",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 3",
    "Districts that meet the primary standard at level 3",
    DISTRICT,
)
DISTRICTS_AT_LOWER_SECONDARY_1: Final = _stock(
    "districts-at-lower-secondary-1",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 1",
    "Districts that meet the lower-secondary standard at level 1",
    DISTRICT,
    _OR_ABOVE,
)
DISTRICTS_AT_LOWER_SECONDARY_2: Final = _stock(
    "districts-at-lower-secondary-2",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2",
    "Districts that meet the lower-secondary standard at level 2",
    DISTRICT,
    _OR_ABOVE,
)
DISTRICTS_AT_LOWER_SECONDARY_3: Final = _stock(
    "districts-at-lower-secondary-3",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3",
    "Districts that meet the lower-secondary standard at level 3",
    DISTRICT,
)
DISTRICTS_AT_LITERACY_1: Final = _stock(
    "districts-at-literacy-1",
    "Huyện đạt chuẩn xóa mù chữ mức độ 1",
    "Districts that meet the literacy standard at level 1",
    DISTRICT,
    _OR_ABOVE,
)
DISTRICTS_AT_LITERACY_2: Final = _stock(
    "districts-at-literacy-2",
    "Huyện đạt chuẩn xóa mù chữ mức độ 2",
    "Districts that meet the literacy standard at level 2",
    DISTRICT,
)
