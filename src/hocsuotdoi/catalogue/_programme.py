"""What the programmes of 2021-2030 set targets for, beside the titles: each base as worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import hocsuotdoi.catalogue._measures as m
from hocsuotdoi._internal.language import Label
from hocsuotdoi.catalogue._makers import share, told_of
from hocsuotdoi.law import TTG_387_2022, TTG_677_2022, TTG_1373_2021
from hocsuotdoi.measure import Measure, Stage
from hocsuotdoi.unit import (
    CITIZEN,
    ESTABLISHMENT,
    LEARNING_CENTRE,
    MEMBER,
    PERSON,
    PROVINCE,
    UNIVERSITY,
)

if TYPE_CHECKING:
    from hocsuotdoi.unit import UnitType


def _stock(id_: str, vi: str, en: str, unit_type: UnitType, note: Label | None = None) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, note=note)


def _holders(id_: str, vi: str, en: str) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=CITIZEN, stage=Stage.RECOGNISED)


# ── 1373/QĐ-TTg: the project of the learning society ─────────────────────────────────────────────

PROVINCES: Final = _stock("provinces", "Tổng số tỉnh, thành phố", "All provinces", PROVINCE)
PROVINCES_AT_LITERACY_2: Final = _stock(
    "provinces-at-literacy-2",
    "Tỉnh đạt chuẩn xóa mù chữ mức độ 2",
    "Provinces that meet the literacy standard at level 2",
    PROVINCE,
)
PROVINCES_AT_KINDERGARTEN: Final = _stock(
    "provinces-at-kindergarten",
    "Tỉnh hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo",
    "Provinces that complete universal pre-school for kindergarten children",
    PROVINCE,
)
PROVINCES_AT_PRIMARY_3: Final = _stock(
    "provinces-at-primary-3",
    "Tỉnh đạt chuẩn phổ cập giáo dục tiểu học mức độ 3",
    "Provinces that meet the primary standard at level 3",
    PROVINCE,
)
PROVINCES_AT_LOWER_SECONDARY_2: Final = _stock(
    "provinces-at-lower-secondary-2",
    "Tỉnh đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2",
    "Provinces that meet the lower-secondary standard at level 2",
    PROVINCE,
    Label("tính cả nơi đạt mức độ cao hơn", "those that meet a higher level are counted too"),
)
PROVINCES_AT_LOWER_SECONDARY_3: Final = _stock(
    "provinces-at-lower-secondary-3",
    "Tỉnh đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3",
    "Provinces that meet the lower-secondary standard at level 3",
    PROVINCE,
)
WORKING_AGE_PEOPLE_WITH_INFORMATION_SKILLS: Final = _stock(
    "working-age-people-with-information-skills",
    "Người trong độ tuổi lao động được trang bị năng lực thông tin",
    "People of working age equipped with information skills",
    PERSON,
)
WORKING_AGE_PEOPLE_WITH_LIFE_SKILLS: Final = _stock(
    "working-age-people-with-life-skills",
    "Người trong độ tuổi lao động được trang bị kỹ năng sống",
    "People of working age equipped with life skills",
    PERSON,
)
PEOPLE_15_AND_OVER: Final = _stock(
    "people-15-and-over", "Dân số từ 15 tuổi trở lên", "People aged 15 and over", PERSON
)
TRAINED_PEOPLE_15_AND_OVER: Final = _stock(
    "trained-people-15-and-over",
    "Dân số từ 15 tuổi trở lên được đào tạo trình độ chuyên môn kỹ thuật",
    "People aged 15 and over with technical qualifications",
    PERSON,
)
UNIVERSITY_EDUCATED_PEOPLE: Final = _stock(
    "university-educated-people",
    "Người có trình độ đại học trở lên",
    "People with university education or higher",
    PERSON,
)
UNIVERSITIES: Final = _stock(
    "universities", "Tổng số trường đại học", "All universities", UNIVERSITY
)
DIGITAL_UNIVERSITIES: Final = _stock(
    "digital-universities",
    "Trường đại học triển khai đại học số, học liệu số",
    "Universities with digital teaching and digital materials",
    UNIVERSITY,
)
ESTABLISHMENTS: Final = _stock(
    "establishments",
    "Cơ sở giáo dục phổ thông, giáo dục thường xuyên, giáo dục nghề nghiệp và cơ sở khác",
    "General, continuing, vocational and other education establishments",
    ESTABLISHMENT,
)
ONLINE_ESTABLISHMENTS: Final = _stock(
    "online-establishments",
    "Cơ sở giáo dục quản lý, dạy và học trên môi trường số",
    "Education establishments managing, teaching and learning online",
    ESTABLISHMENT,
)
CENTRES_USING_IT: Final = _stock(
    "centres-using-it",
    "Trung tâm học tập cộng đồng ứng dụng công nghệ thông tin",
    "Community learning centres using information technology",
    LEARNING_CENTRE,
)
PROVINCE_SHARE_AT_LITERACY_2: Final = share(
    "province-share-at-literacy-2",
    "Tỉnh đạt chuẩn xóa mù chữ mức độ 2 trên tổng số tỉnh",
    "Provinces at the literacy standard, level 2, among all provinces",
    PROVINCES_AT_LITERACY_2,
    PROVINCES,
    told_of(TTG_1373_2021),
)
PROVINCE_SHARE_AT_KINDERGARTEN: Final = share(
    "province-share-at-kindergarten",
    "Tỉnh hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo trên tổng số tỉnh",
    "Provinces at universal pre-school for kindergarten children among all provinces",
    PROVINCES_AT_KINDERGARTEN,
    PROVINCES,
    told_of(TTG_1373_2021),
)
PROVINCE_SHARE_AT_PRIMARY_3: Final = share(
    "province-share-at-primary-3",
    "Tỉnh đạt chuẩn phổ cập giáo dục tiểu học mức độ 3 trên tổng số tỉnh",
    "Provinces at the primary standard, level 3, among all provinces",
    PROVINCES_AT_PRIMARY_3,
    PROVINCES,
    told_of(TTG_1373_2021),
)
PROVINCE_SHARE_AT_LOWER_SECONDARY_2: Final = share(
    "province-share-at-lower-secondary-2",
    "Tỉnh đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2 trên tổng số tỉnh",
    "Provinces at the lower-secondary standard, level 2, among all provinces",
    PROVINCES_AT_LOWER_SECONDARY_2,
    PROVINCES,
    told_of(TTG_1373_2021),
)
PROVINCE_SHARE_AT_LOWER_SECONDARY_3: Final = share(
    "province-share-at-lower-secondary-3",
    "Tỉnh đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3 trên tổng số tỉnh",
    "Provinces at the lower-secondary standard, level 3, among all provinces",
    PROVINCES_AT_LOWER_SECONDARY_3,
    PROVINCES,
    told_of(TTG_1373_2021),
)
INFORMATION_SKILL_SHARE: Final = share(
    "information-skill-share",
    "Người được trang bị năng lực thông tin trong độ tuổi lao động",
    "People with information skills among people of working age",
    WORKING_AGE_PEOPLE_WITH_INFORMATION_SKILLS,
    m.WORKING_AGE_PEOPLE,
    told_of(TTG_1373_2021),
)
LIFE_SKILL_SHARE: Final = share(
    "life-skill-share",
    "Người được trang bị kỹ năng sống trong độ tuổi lao động",
    "People with life skills among people of working age",
    WORKING_AGE_PEOPLE_WITH_LIFE_SKILLS,
    m.WORKING_AGE_PEOPLE,
    told_of(TTG_1373_2021),
)
TRAINED_SHARE: Final = share(
    "trained-share",
    "Người được đào tạo trình độ chuyên môn kỹ thuật trong dân số từ 15 tuổi trở lên",
    "People with technical qualifications among people aged 15 and over",
    TRAINED_PEOPLE_15_AND_OVER,
    PEOPLE_15_AND_OVER,
    told_of(TTG_1373_2021),
)
UNIVERSITY_EDUCATED_SHARE: Final = share(
    "university-educated-share",
    "Người có trình độ đại học trở lên trong dân số",
    "People with university education or higher in the population",
    UNIVERSITY_EDUCATED_PEOPLE,
    m.POPULATION,
    told_of(TTG_1373_2021),
)
DIGITAL_UNIVERSITY_SHARE: Final = share(
    "digital-university-share",
    "Trường đại học triển khai đại học số, học liệu số trên tổng số trường",
    "Universities with digital teaching and materials among all universities",
    DIGITAL_UNIVERSITIES,
    UNIVERSITIES,
    told_of(TTG_1373_2021),
)
ONLINE_ESTABLISHMENT_SHARE: Final = share(
    "online-establishment-share",
    "Cơ sở giáo dục quản lý, dạy và học trên môi trường số trên tổng số cơ sở",
    "Education establishments online among all such establishments",
    ONLINE_ESTABLISHMENTS,
    ESTABLISHMENTS,
    told_of(TTG_1373_2021),
)
CENTRE_IT_SHARE: Final = share(
    "centre-it-share",
    "Trung tâm học tập cộng đồng ứng dụng công nghệ thông tin trên tổng số trung tâm",
    "Community learning centres using information technology among all centres",
    CENTRES_USING_IT,
    m.LEARNING_CENTRES,
    told_of(TTG_1373_2021),
)

# ── 387/QĐ-TTg and 677/QĐ-TTg: the Association and the holders of the title ──────────────────────

CADRES_AND_MEMBERS: Final = _stock(
    "cadres-and-members",
    "Cán bộ, hội viên Hội Khuyến học",
    "Cadres and members of the Association",
    MEMBER,
)
CADRES_AND_MEMBERS_BRIEFED_ON_POLICY: Final = _stock(
    "cadres-and-members-briefed-on-policy",
    "Cán bộ, hội viên Hội Khuyến học được quán triệt chủ trương",
    "Cadres and members of the Association briefed on the policy",
    MEMBER,
)
CADRES_AND_MEMBERS_BRIEFED_ON_CRITERIA: Final = _stock(
    "cadres-and-members-briefed-on-criteria",
    "Cán bộ, hội viên Hội Khuyến học được quán triệt tiêu chí Công dân học tập",
    "Cadres and members of the Association briefed on the criteria of learning citizens",
    MEMBER,
)
COMMUNE_LEADERS: Final = _stock(
    "commune-leaders",
    "Chủ tịch, Phó Chủ tịch Hội Khuyến học cấp xã",
    "Chairs and vice-chairs of commune Associations",
    PERSON,
)
COMMUNE_LEADERS_MANAGING_CENTRES: Final = _stock(
    "commune-leaders-managing-centres",
    "Chủ tịch, Phó Chủ tịch Hội Khuyến học cấp xã tham gia quản lý trung tâm học tập cộng đồng",
    "Chairs and vice-chairs of commune Associations who help manage a learning centre",
    PERSON,
)
COMMUNE_CADRES: Final = _stock(
    "commune-cadres", "Cán bộ khuyến học cấp xã", "Promotion cadres of communes", PERSON
)
COMMUNE_CADRES_TRAINED_IN_IT: Final = _stock(
    "commune-cadres-trained-in-it",
    "Cán bộ khuyến học cấp xã tham gia trung tâm học tập cộng đồng và được tập huấn công nghệ "
    "thông tin",
    "Promotion cadres of communes active in a learning centre and trained in information "
    "technology",
    PERSON,
)
LEARNING_CITIZENS_WITH_DIGITAL_SKILLS: Final = _holders(
    "learning-citizens-with-digital-skills",
    "Công dân học tập có kỹ năng số",
    "Learning citizens with digital skills",
)
LEARNING_CITIZENS_PROFICIENT_ONLINE: Final = _holders(
    "learning-citizens-proficient-online",
    "Công dân học tập thành thạo, tự cập nhật tiêu chí trên môi trường số",
    "Learning citizens who keep up with the criteria online by themselves",
)
POLICY_BRIEFING_SHARE: Final = share(
    "policy-briefing-share",
    "Cán bộ, hội viên được quán triệt chủ trương trên tổng số cán bộ, hội viên",
    "Briefed on the policy among cadres and members of the Association",
    CADRES_AND_MEMBERS_BRIEFED_ON_POLICY,
    CADRES_AND_MEMBERS,
    told_of(TTG_387_2022),
)
CENTRE_MANAGEMENT_SHARE: Final = share(
    "centre-management-share",
    "Chủ tịch, Phó Chủ tịch Hội Khuyến học cấp xã tham gia quản lý trung tâm học tập cộng đồng "
    "trên tổng số",
    "Helping manage a learning centre among chairs and vice-chairs of commune Associations",
    COMMUNE_LEADERS_MANAGING_CENTRES,
    COMMUNE_LEADERS,
    told_of(TTG_387_2022),
)
CADRE_IT_TRAINING_SHARE: Final = share(
    "cadre-it-training-share",
    "Cán bộ khuyến học tham gia trung tâm và được tập huấn công nghệ thông tin trên tổng số cấp xã",
    "Active in a learning centre and trained in IT among promotion cadres of communes",
    COMMUNE_CADRES_TRAINED_IN_IT,
    COMMUNE_CADRES,
    told_of(TTG_387_2022),
)
CRITERIA_BRIEFING_SHARE: Final = share(
    "criteria-briefing-share",
    "Cán bộ, hội viên được quán triệt tiêu chí Công dân học tập trên tổng số cán bộ, hội viên",
    "Briefed on the criteria of learning citizens among cadres and members of the Association",
    CADRES_AND_MEMBERS_BRIEFED_ON_CRITERIA,
    CADRES_AND_MEMBERS,
    told_of(TTG_677_2022),
)
LEARNING_CITIZEN_DIGITAL_SHARE: Final = share(
    "learning-citizen-digital-share",
    "Người có kỹ năng số trong số Công dân học tập",
    "People with digital skills among learning citizens",
    LEARNING_CITIZENS_WITH_DIGITAL_SKILLS,
    m.LEARNING_CITIZENS,
    told_of(TTG_677_2022),
)
LEARNING_CITIZEN_PROFICIENT_SHARE: Final = share(
    "learning-citizen-proficient-share",
    "Người thành thạo, tự cập nhật tiêu chí trên môi trường số trong số Công dân học tập",
    "People who keep up with the criteria online by themselves among learning citizens",
    LEARNING_CITIZENS_PROFICIENT_ONLINE,
    m.LEARNING_CITIZENS,
    told_of(TTG_677_2022),
)
