"""The standard measures: everything the standard indicators count."""

from __future__ import annotations

from typing import Final

from hocsuotdoi._internal.language import Label
from hocsuotdoi.measure import Measure, Stage, Timing
from hocsuotdoi.unit import (
    ATTENDANCE,
    CITIZEN,
    CLAN,
    CLASS,
    COMMUNE,
    COMMUNE_COMMUNITY,
    COMMUNE_UNIT,
    CONFERENCE,
    DISTRICT_UNIT,
    DONG,
    FAMILY,
    LEARNER,
    LEARNING_CENTRE,
    MEMBER,
    PERSON,
    PROVINCE_UNIT,
    SCHOLARSHIP,
    UNIT,
    VILLAGE_COMMUNITY,
    WORKSHOP,
    UnitType,
)

_AGE_UNDEFINED: Final = Label(
    "phần văn bản đọc được không nêu độ tuổi của công dân",
    "the parts of the text that were seen give no age for citizens",
)


def _stock(id_: str, vi: str, en: str, unit_type: UnitType, note: Label | None = None) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, note=note)


def _flow(id_: str, vi: str, en: str, unit_type: UnitType) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, timing=Timing.FLOW)


def _registered(id_: str, vi: str, en: str, unit_type: UnitType) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, stage=Stage.REGISTERED)


def _recognised(id_: str, vi: str, en: str, unit_type: UnitType) -> Measure:
    return Measure(id=id_, label=Label(vi, en), unit_type=unit_type, stage=Stage.RECOGNISED)


HOUSEHOLDS: Final = _stock("households", "Tổng số gia đình", "All families (households)", FAMILY)
REGISTERED_FAMILIES: Final = _registered(
    "registered-families", "Gia đình đăng ký", "Families registered", FAMILY
)
LEARNING_FAMILIES: Final = _recognised(
    "learning-families", "Gia đình học tập được công nhận", "Learning families recognised", FAMILY
)
CLANS: Final = _stock("clans", "Tổng số dòng họ", "All clans", CLAN)
REGISTERED_CLANS: Final = _registered(
    "registered-clans", "Dòng họ đăng ký", "Clans registered", CLAN
)
LEARNING_CLANS: Final = _recognised(
    "learning-clans", "Dòng họ học tập được công nhận", "Learning clans recognised", CLAN
)
VILLAGES: Final = _stock(
    "villages",
    "Tổng số thôn, bản, tổ dân phố",
    "All villages and residential groups",
    VILLAGE_COMMUNITY,
)
REGISTERED_VILLAGES: Final = _registered(
    "registered-villages",
    "Thôn, bản, tổ dân phố đăng ký",
    "Villages and residential groups registered",
    VILLAGE_COMMUNITY,
)
LEARNING_VILLAGES: Final = _recognised(
    "learning-villages",
    "Cộng đồng học tập cấp thôn được công nhận",
    "Village learning communities recognised",
    VILLAGE_COMMUNITY,
)
UNITS: Final = _stock("units", "Tổng số đơn vị", "All units", UNIT)
REGISTERED_UNITS: Final = _registered(
    "registered-units", "Đơn vị đăng ký", "Units registered", UNIT
)
LEARNING_UNITS: Final = _recognised(
    "learning-units", "Đơn vị học tập được công nhận", "Learning units recognised", UNIT
)
COMMUNE_UNITS: Final = _stock(
    "commune-units", "Tổng số đơn vị thuộc xã", "All units of commune level", COMMUNE_UNIT
)
REGISTERED_COMMUNE_UNITS: Final = _registered(
    "registered-commune-units",
    "Đơn vị thuộc xã đăng ký",
    "Units of commune level registered",
    COMMUNE_UNIT,
)
LEARNING_COMMUNE_UNITS: Final = _recognised(
    "learning-commune-units",
    "Đơn vị học tập thuộc xã được công nhận",
    "Learning units of commune level recognised",
    COMMUNE_UNIT,
)
DISTRICT_UNITS: Final = _stock(
    "district-units", "Tổng số đơn vị cấp huyện", "All units of district level", DISTRICT_UNIT
)
REGISTERED_DISTRICT_UNITS: Final = _registered(
    "registered-district-units",
    "Đơn vị cấp huyện đăng ký",
    "Units of district level registered",
    DISTRICT_UNIT,
)
LEARNING_DISTRICT_UNITS: Final = _recognised(
    "learning-district-units",
    "Đơn vị học tập cấp huyện được công nhận",
    "Learning units of district level recognised",
    DISTRICT_UNIT,
)
PROVINCE_UNITS: Final = _stock(
    "province-units", "Tổng số đơn vị cấp tỉnh", "All units of province level", PROVINCE_UNIT
)
REGISTERED_PROVINCE_UNITS: Final = _registered(
    "registered-province-units",
    "Đơn vị cấp tỉnh đăng ký",
    "Units of province level registered",
    PROVINCE_UNIT,
)
LEARNING_PROVINCE_UNITS: Final = _recognised(
    "learning-province-units",
    "Đơn vị học tập cấp tỉnh được công nhận",
    "Learning units of province level recognised",
    PROVINCE_UNIT,
)
CITIZENS: Final = _stock("citizens", "Công dân", "Citizens", PERSON, _AGE_UNDEFINED)
CITIZENS_OF_COMMUNE: Final = _stock(
    "citizens-of-commune", "Công dân trong xã", "Citizens of the commune", PERSON, _AGE_UNDEFINED
)
WORKERS_IN_TITLED_GROUPS: Final = _stock(
    "workers-in-titled-groups",
    "Người lao động trong gia đình, dòng họ, cộng đồng học tập",
    "Workers in learning families, clans and communities",
    PERSON,
)
ADULTS_IN_TITLED_GROUPS: Final = _stock(
    "adults-in-titled-groups",
    "Người lớn trong gia đình, dòng họ, cộng đồng học tập",
    "Adults in learning families, clans and communities",
    PERSON,
)
STAFF_OF_COMMUNE_UNITS: Final = _stock(
    "staff-of-commune-units",
    "Cán bộ, công chức, nhân viên trong đơn vị học tập cấp xã",
    "Staff of learning units of commune level",
    PERSON,
)
STAFF_OF_UNITS: Final = _stock(
    "staff-of-units",
    "Cán bộ, công chức, viên chức, người lao động trong đơn vị học tập các cấp",
    "Staff and workers of learning units of all tiers",
    PERSON,
)
WORKING_AGE_PEOPLE: Final = _stock(
    "working-age-people", "Người trong độ tuổi lao động", "People of working age", PERSON
)
UNIT_MEMBERS: Final = _stock(
    "unit-members",
    "Thành viên của đơn vị",
    "Members of the unit",
    PERSON,
    Label(
        "gồm cán bộ, công nhân viên và người lao động (công nhân, lao động có chuyên môn kỹ thuật)",
        "staff, and the labour force: workers and labour with technical qualification",
    ),
)
UNIT_LEARNERS: Final = _stock(
    "unit-learners",
    "Người học của đơn vị",
    "Learners of the unit",
    LEARNER,
    Label(
        "không tính nhà trẻ, mẫu giáo, tiểu học, trung học cơ sở, trường nhiều cấp học đến "
        "trung học cơ sở, phổ thông dân tộc bán trú và nội trú huyện",
        "without nurseries, kindergartens, primary and lower-secondary schools, multi-level "
        "schools up to lower secondary, semi-boarding and district boarding ethnic schools",
    ),
)
LEARNING_CITIZENS: Final = _recognised(
    "learning-citizens", "Công dân học tập được công nhận", "Learning citizens recognised", CITIZEN
)
LEARNING_WORKERS_IN_TITLED_GROUPS: Final = _recognised(
    "learning-workers-in-titled-groups",
    "Công dân học tập là người lao động trong gia đình, dòng họ, cộng đồng học tập",
    "Learning citizens among workers in learning families, clans and communities",
    CITIZEN,
)
LEARNING_ADULTS_IN_TITLED_GROUPS: Final = _recognised(
    "learning-adults-in-titled-groups",
    "Công dân học tập là người lớn trong gia đình, dòng họ, cộng đồng học tập",
    "Learning citizens among adults in learning families, clans and communities",
    CITIZEN,
)
LEARNING_STAFF_OF_COMMUNE_UNITS: Final = _recognised(
    "learning-staff-of-commune-units",
    "Công dân học tập là cán bộ, công chức, nhân viên trong đơn vị học tập cấp xã",
    "Learning citizens among staff of learning units of commune level",
    CITIZEN,
)
LEARNING_STAFF_OF_UNITS: Final = _recognised(
    "learning-staff-of-units",
    "Công dân học tập là cán bộ, công chức, viên chức, người lao động trong đơn vị học tập các cấp",
    "Learning citizens among staff and workers of learning units of all tiers",
    CITIZEN,
)
LEARNING_WORKING_AGE_PEOPLE: Final = _recognised(
    "learning-working-age-people",
    "Công dân học tập trong độ tuổi lao động",
    "Learning citizens of working age",
    CITIZEN,
)
LEARNING_UNIT_MEMBERS: Final = _recognised(
    "learning-unit-members",
    "Công dân học tập là thành viên của đơn vị",
    "Learning citizens among members of the unit",
    CITIZEN,
)
LEARNING_UNIT_LEARNERS: Final = _recognised(
    "learning-unit-learners",
    "Công dân học tập là người học của đơn vị",
    "Learning citizens among learners of the unit",
    CITIZEN,
)
POPULATION: Final = _stock("population", "Dân số", "Population", PERSON)
MEMBERS: Final = _stock(
    "members",
    "Hội viên Hội Khuyến học",
    "Members of the Association for Promoting Education",
    MEMBER,
)
PARTY_MEMBERS: Final = _stock("party-members", "Đảng viên", "Party members", PERSON)
PARTY_MEMBERS_IN_ASSOCIATION: Final = _stock(
    "party-members-in-association", "Hội viên là đảng viên", "Members who are party members", PERSON
)
COMMUNES: Final = _stock("communes", "Tổng số đơn vị cấp xã", "All communes", COMMUNE)
COMMUNES_ASSESSED: Final = _flow(
    "communes-assessed",
    "Xã được đánh giá Cộng đồng học tập",
    "Communes assessed as learning communities",
    COMMUNE_COMMUNITY,
)
LEARNING_COMMUNES_LEVEL_1: Final = _recognised(
    "learning-communes-level-1",
    "Cộng đồng học tập cấp xã mức độ 1",
    "Commune learning communities at level 1",
    COMMUNE_COMMUNITY,
)
LEARNING_COMMUNES_LEVEL_2: Final = _recognised(
    "learning-communes-level-2",
    "Cộng đồng học tập cấp xã mức độ 2",
    "Commune learning communities at level 2",
    COMMUNE_COMMUNITY,
)
LEARNING_CENTRES: Final = _stock(
    "learning-centres", "Trung tâm học tập cộng đồng", "Community learning centres", LEARNING_CENTRE
)
COMMUNES_WITH_CENTRE: Final = _stock(
    "communes-with-centre",
    "Xã có trung tâm học tập cộng đồng",
    "Communes with a community learning centre",
    COMMUNE,
)
COMMUNES_USING_SOFTWARE: Final = _stock(
    "communes-using-software",
    "Xã dùng phần mềm đánh giá công dân học tập",
    "Communes using the learning-citizen software",
    COMMUNE,
)
COMMUNES_IN_LEARNING_WEEK: Final = _flow(
    "communes-in-learning-week",
    "Xã hưởng ứng Tuần lễ học tập suốt đời",
    "Communes taking part in the lifelong-learning week",
    COMMUNE,
)
TRAINING_CLASSES: Final = _flow(
    "training-classes", "Lớp tập huấn, bồi dưỡng", "Training classes", CLASS
)
TRAINING_ATTENDANCES: Final = _flow(
    "training-attendances",
    "Lượt người dự lớp tập huấn, bồi dưỡng",
    "Attendances at training classes",
    ATTENDANCE,
)
WORKSHOPS: Final = _flow("workshops", "Hội thảo", "Workshops", WORKSHOP)
WORKSHOP_ATTENDANCES: Final = _flow(
    "workshop-attendances", "Lượt người dự hội thảo", "Attendances at workshops", ATTENDANCE
)
CONFERENCES: Final = _flow("conferences", "Hội nghị", "Conferences", CONFERENCE)
CONFERENCE_ATTENDANCES: Final = _flow(
    "conference-attendances", "Lượt người dự hội nghị", "Attendances at conferences", ATTENDANCE
)
FUND_RAISED: Final = _flow(
    "fund-raised",
    "Tiền quỹ khuyến học vận động được",
    "Money raised for the education-promotion fund",
    DONG,
)
FUND_BALANCE: Final = _stock(
    "fund-balance", "Số dư quỹ khuyến học", "Balance of the education-promotion fund", DONG
)
SCHOLARSHIPS: Final = _flow(
    "scholarships", "Suất học bổng đã trao", "Scholarships awarded", SCHOLARSHIP
)
SCHOLARSHIP_MONEY: Final = _flow(
    "scholarship-money", "Tiền học bổng đã trao", "Money awarded in scholarships", DONG
)
PEOPLE_15_25: Final = _stock(
    "people-15-25", "Người từ 15 đến 25 tuổi", "People aged 15 to 25", PERSON
)
LITERATE_1_AGED_15_25: Final = _stock(
    "literate-1-aged-15-25",
    "Người từ 15 đến 25 tuổi biết chữ mức độ 1",
    "People aged 15 to 25 literate at level 1",
    PERSON,
)
LITERATE_2_AGED_15_25: Final = _stock(
    "literate-2-aged-15-25",
    "Người từ 15 đến 25 tuổi biết chữ mức độ 2",
    "People aged 15 to 25 literate at level 2",
    PERSON,
)
PEOPLE_15_35: Final = _stock(
    "people-15-35", "Người từ 15 đến 35 tuổi", "People aged 15 to 35", PERSON
)
LITERATE_1_AGED_15_35: Final = _stock(
    "literate-1-aged-15-35",
    "Người từ 15 đến 35 tuổi biết chữ mức độ 1",
    "People aged 15 to 35 literate at level 1",
    PERSON,
)
LITERATE_2_AGED_15_35: Final = _stock(
    "literate-2-aged-15-35",
    "Người từ 15 đến 35 tuổi biết chữ mức độ 2",
    "People aged 15 to 35 literate at level 2",
    PERSON,
)
PEOPLE_15_60: Final = _stock(
    "people-15-60", "Người từ 15 đến 60 tuổi", "People aged 15 to 60", PERSON
)
LITERATE_1_AGED_15_60: Final = _stock(
    "literate-1-aged-15-60",
    "Người từ 15 đến 60 tuổi biết chữ mức độ 1",
    "People aged 15 to 60 literate at level 1",
    PERSON,
)
LITERATE_2_AGED_15_60: Final = _stock(
    "literate-2-aged-15-60",
    "Người từ 15 đến 60 tuổi biết chữ mức độ 2",
    "People aged 15 to 60 literate at level 2",
    PERSON,
)
