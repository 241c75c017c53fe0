"""The standard indicators of titles: each base its own indicator."""

from __future__ import annotations

from typing import Final

import hocsuotdoi.catalogue._measures as m
from hocsuotdoi._internal.language import Label
from hocsuotdoi.catalogue._makers import PRACTICE, growth, read_in, share, told_of
from hocsuotdoi.indicator import Indicator, Levels
from hocsuotdoi.law import (
    BGDDT_24_2023,
    BGDDT_25_2023,
    KHVN_CONGRESS_6,
    TTG_387_2022,
    TTG_677_2022,
    TTG_1373_2021,
)

LEARNING_FAMILY_SHARE: Final = share(
    "learning-family-share",
    "Gia đình học tập trên tổng số gia đình",
    "Learning families among all families",
    m.LEARNING_FAMILIES,
    m.HOUSEHOLDS,
    told_of(TTG_387_2022),
)
LEARNING_FAMILY_SHARE_OF_REGISTERED: Final = share(
    "learning-family-share-of-registered",
    "Gia đình học tập trên số đã đăng ký",
    "Learning families among those registered",
    m.LEARNING_FAMILIES,
    m.REGISTERED_FAMILIES,
    PRACTICE,
)
REGISTERED_FAMILY_SHARE: Final = share(
    "registered-family-share",
    "Đăng ký gia đình học tập trên tổng số gia đình",
    "Registered for learning families among all families",
    m.REGISTERED_FAMILIES,
    m.HOUSEHOLDS,
    PRACTICE,
)
LEARNING_CLAN_SHARE: Final = share(
    "learning-clan-share",
    "Dòng họ học tập trên tổng số dòng họ",
    "Learning clans among all clans",
    m.LEARNING_CLANS,
    m.CLANS,
    told_of(TTG_387_2022),
)
LEARNING_CLAN_SHARE_OF_REGISTERED: Final = share(
    "learning-clan-share-of-registered",
    "Dòng họ học tập trên số đã đăng ký",
    "Learning clans among those registered",
    m.LEARNING_CLANS,
    m.REGISTERED_CLANS,
    PRACTICE,
)
REGISTERED_CLAN_SHARE: Final = share(
    "registered-clan-share",
    "Đăng ký dòng họ học tập trên tổng số dòng họ",
    "Registered for learning clans among all clans",
    m.REGISTERED_CLANS,
    m.CLANS,
    PRACTICE,
)
LEARNING_VILLAGE_SHARE: Final = share(
    "learning-village-share",
    "Cộng đồng học tập cấp thôn trên tổng số thôn",
    "Village learning communities among all villages",
    m.LEARNING_VILLAGES,
    m.VILLAGES,
    told_of(TTG_387_2022),
)
LEARNING_VILLAGE_SHARE_OF_REGISTERED: Final = share(
    "learning-village-share-of-registered",
    "Cộng đồng học tập cấp thôn trên số đã đăng ký",
    "Village learning communities among those registered",
    m.LEARNING_VILLAGES,
    m.REGISTERED_VILLAGES,
    PRACTICE,
)
REGISTERED_VILLAGE_SHARE: Final = share(
    "registered-village-share",
    "Đăng ký cộng đồng học tập cấp thôn trên tổng số thôn",
    "Registered for village learning communities among all villages",
    m.REGISTERED_VILLAGES,
    m.VILLAGES,
    PRACTICE,
)
LEARNING_UNIT_SHARE: Final = share(
    "learning-unit-share",
    "Đơn vị học tập trên tổng số đơn vị",
    "Learning units among all units",
    m.LEARNING_UNITS,
    m.UNITS,
    PRACTICE,
)
LEARNING_UNIT_SHARE_OF_REGISTERED: Final = share(
    "learning-unit-share-of-registered",
    "Đơn vị học tập trên số đã đăng ký",
    "Learning units among those registered",
    m.LEARNING_UNITS,
    m.REGISTERED_UNITS,
    PRACTICE,
)
REGISTERED_UNIT_SHARE: Final = share(
    "registered-unit-share",
    "Đăng ký đơn vị học tập trên tổng số đơn vị",
    "Registered for learning units among all units",
    m.REGISTERED_UNITS,
    m.UNITS,
    PRACTICE,
)
LEARNING_COMMUNE_UNIT_SHARE: Final = share(
    "learning-commune-unit-share",
    "Đơn vị học tập thuộc xã trên tổng số đơn vị thuộc xã",
    "Learning units of commune level among all such units",
    m.LEARNING_COMMUNE_UNITS,
    m.COMMUNE_UNITS,
    told_of(TTG_387_2022),
)
LEARNING_COMMUNE_UNIT_SHARE_OF_REGISTERED: Final = share(
    "learning-commune-unit-share-of-registered",
    "Đơn vị học tập thuộc xã trên số đã đăng ký",
    "Learning units of commune level among those registered",
    m.LEARNING_COMMUNE_UNITS,
    m.REGISTERED_COMMUNE_UNITS,
    PRACTICE,
)
REGISTERED_COMMUNE_UNIT_SHARE: Final = share(
    "registered-commune-unit-share",
    "Đăng ký đơn vị học tập thuộc xã trên tổng số đơn vị thuộc xã",
    "Registered for learning units of commune level among all such units",
    m.REGISTERED_COMMUNE_UNITS,
    m.COMMUNE_UNITS,
    PRACTICE,
)
LEARNING_DISTRICT_UNIT_SHARE: Final = share(
    "learning-district-unit-share",
    "Đơn vị học tập cấp huyện trên tổng số đơn vị cấp huyện",
    "Learning units of district level among all such units",
    m.LEARNING_DISTRICT_UNITS,
    m.DISTRICT_UNITS,
    PRACTICE,
)
LEARNING_DISTRICT_UNIT_SHARE_OF_REGISTERED: Final = share(
    "learning-district-unit-share-of-registered",
    "Đơn vị học tập cấp huyện trên số đã đăng ký",
    "Learning units of district level among those registered",
    m.LEARNING_DISTRICT_UNITS,
    m.REGISTERED_DISTRICT_UNITS,
    PRACTICE,
)
REGISTERED_DISTRICT_UNIT_SHARE: Final = share(
    "registered-district-unit-share",
    "Đăng ký đơn vị học tập cấp huyện trên tổng số đơn vị cấp huyện",
    "Registered for learning units of district level among all such units",
    m.REGISTERED_DISTRICT_UNITS,
    m.DISTRICT_UNITS,
    PRACTICE,
)
LEARNING_PROVINCE_UNIT_SHARE: Final = share(
    "learning-province-unit-share",
    "Đơn vị học tập cấp tỉnh trên tổng số đơn vị cấp tỉnh",
    "Learning units of province level among all such units",
    m.LEARNING_PROVINCE_UNITS,
    m.PROVINCE_UNITS,
    PRACTICE,
)
LEARNING_PROVINCE_UNIT_SHARE_OF_REGISTERED: Final = share(
    "learning-province-unit-share-of-registered",
    "Đơn vị học tập cấp tỉnh trên số đã đăng ký",
    "Learning units of province level among those registered",
    m.LEARNING_PROVINCE_UNITS,
    m.REGISTERED_PROVINCE_UNITS,
    PRACTICE,
)
REGISTERED_PROVINCE_UNIT_SHARE: Final = share(
    "registered-province-unit-share",
    "Đăng ký đơn vị học tập cấp tỉnh trên tổng số đơn vị cấp tỉnh",
    "Registered for learning units of province level among all such units",
    m.REGISTERED_PROVINCE_UNITS,
    m.PROVINCE_UNITS,
    PRACTICE,
)
LEARNING_CITIZEN_SHARE: Final = share(
    "learning-citizen-share",
    "Công dân học tập trên số công dân",
    "Learning citizens among citizens",
    m.LEARNING_CITIZENS,
    m.CITIZENS,
    told_of(TTG_1373_2021),
)
LEARNING_CITIZEN_SHARE_OF_WORKERS: Final = share(
    "learning-citizen-share-of-workers",
    "Công dân học tập trong người lao động ở gia đình, dòng họ, cộng đồng học tập",
    "Learning citizens among workers in learning families, clans and communities",
    m.LEARNING_WORKERS_IN_TITLED_GROUPS,
    m.WORKERS_IN_TITLED_GROUPS,
    told_of(TTG_387_2022),
)
LEARNING_CITIZEN_SHARE_OF_ADULTS: Final = share(
    "learning-citizen-share-of-adults",
    "Công dân học tập trong người lớn ở gia đình, dòng họ, cộng đồng học tập",
    "Learning citizens among adults in learning families, clans and communities",
    m.LEARNING_ADULTS_IN_TITLED_GROUPS,
    m.ADULTS_IN_TITLED_GROUPS,
    told_of(TTG_677_2022),
)
LEARNING_CITIZEN_SHARE_OF_COMMUNE_UNIT_STAFF: Final = share(
    "learning-citizen-share-of-commune-unit-staff",
    "Công dân học tập trong cán bộ, nhân viên đơn vị học tập cấp xã",
    "Learning citizens among staff of learning units of commune level",
    m.LEARNING_STAFF_OF_COMMUNE_UNITS,
    m.STAFF_OF_COMMUNE_UNITS,
    told_of(TTG_387_2022),
)
LEARNING_CITIZEN_SHARE_OF_UNIT_STAFF: Final = share(
    "learning-citizen-share-of-unit-staff",
    "Công dân học tập trong cán bộ, người lao động đơn vị học tập các cấp",
    "Learning citizens among staff of learning units of all tiers",
    m.LEARNING_STAFF_OF_UNITS,
    m.STAFF_OF_UNITS,
    told_of(TTG_677_2022),
)
LEARNING_CITIZEN_SHARE_OF_WORKING_AGE: Final = share(
    "learning-citizen-share-of-working-age",
    "Công dân học tập trong người ở độ tuổi lao động",
    "Learning citizens among people of working age",
    m.LEARNING_WORKING_AGE_PEOPLE,
    m.WORKING_AGE_PEOPLE,
    told_of(KHVN_CONGRESS_6),
)
LEARNING_CITIZEN_SHARE_OF_COMMUNE: Final = share(
    "learning-citizen-share-of-commune",
    "Công dân học tập trong công dân của xã",
    "Learning citizens among citizens of the commune",
    m.LEARNING_CITIZENS,
    m.CITIZENS_OF_COMMUNE,
    read_in(BGDDT_25_2023, "6", clause="5", point="a"),
)
LEARNING_CITIZEN_SHARE_OF_UNIT_MEMBERS: Final = share(
    "learning-citizen-share-of-unit-members",
    "Công dân học tập trong thành viên đơn vị",
    "Learning citizens among members of the unit",
    m.LEARNING_UNIT_MEMBERS,
    m.UNIT_MEMBERS,
    read_in(BGDDT_24_2023, "6", clause="3", point="a"),
)
LEARNING_CITIZEN_SHARE_OF_UNIT_LEARNERS: Final = share(
    "learning-citizen-share-of-unit-learners",
    "Công dân học tập trong người học của đơn vị",
    "Learning citizens among learners of the unit",
    m.LEARNING_UNIT_LEARNERS,
    m.UNIT_LEARNERS,
    read_in(BGDDT_24_2023, "6", clause="3", point="a"),
)
LEARNING_FAMILY_GROWTH: Final = growth(
    "learning-family-growth",
    "Tăng, giảm gia đình học tập so với năm trước",
    "Growth of learning families on the year before",
    m.LEARNING_FAMILIES,
)
LEARNING_CLAN_GROWTH: Final = growth(
    "learning-clan-growth",
    "Tăng, giảm dòng họ học tập so với năm trước",
    "Growth of learning clans on the year before",
    m.LEARNING_CLANS,
)
LEARNING_VILLAGE_GROWTH: Final = growth(
    "learning-village-growth",
    "Tăng, giảm cộng đồng học tập cấp thôn so với năm trước",
    "Growth of village learning communities on the year before",
    m.LEARNING_VILLAGES,
)
LEARNING_UNIT_GROWTH: Final = growth(
    "learning-unit-growth",
    "Tăng, giảm đơn vị học tập so với năm trước",
    "Growth of learning units on the year before",
    m.LEARNING_UNITS,
)
LEARNING_CITIZEN_GROWTH: Final = growth(
    "learning-citizen-growth",
    "Tăng, giảm công dân học tập so với năm trước",
    "Growth of learning citizens on the year before",
    m.LEARNING_CITIZENS,
)
LEARNING_COMMUNE_LEVELS: Final = Indicator(
    id="learning-commune-levels",
    label=Label("Cộng đồng học tập cấp xã theo mức độ", "Commune learning communities by level"),
    formula=Levels(
        (m.LEARNING_COMMUNES_LEVEL_1, m.LEARNING_COMMUNES_LEVEL_2), m.COMMUNES, cumulative=False
    ),
    basis=told_of(BGDDT_25_2023),
    note=Label(
        "mỗi xã tính ở một mức độ, mức độ cao nhất đạt được",
        "each commune counted once, at its highest level",
    ),
)
