"""The standard indicators of members, events, funds, coverage and literacy."""

from __future__ import annotations

from typing import Final

import hocsuotdoi.catalogue._measures as m
from hocsuotdoi._internal.language import Label
from hocsuotdoi.catalogue._makers import PRACTICE, UNKNOWN, growth, mean, read_in, share
from hocsuotdoi.indicator import Indicator, Levels, Share, ShareGrowth
from hocsuotdoi.law import CP_20_2014

MEMBER_SHARE: Final = share(
    "member-share",
    "Hội viên Hội Khuyến học trên dân số",
    "Members of the Association in the population",
    m.MEMBERS,
    m.POPULATION,
    PRACTICE,
)
PARTY_MEMBER_SHARE_OF_MEMBERS: Final = share(
    "party-member-share-of-members",
    "Đảng viên trong hội viên",
    "Party members among members",
    m.PARTY_MEMBERS_IN_ASSOCIATION,
    m.MEMBERS,
    PRACTICE,
)
MEMBER_SHARE_OF_PARTY_MEMBERS: Final = share(
    "member-share-of-party-members",
    "Hội viên trong đảng viên",
    "Members among party members",
    m.PARTY_MEMBERS_IN_ASSOCIATION,
    m.PARTY_MEMBERS,
    PRACTICE,
)
COMMUNE_ASSESSMENT_COVERAGE: Final = share(
    "commune-assessment-coverage",
    "Xã được đánh giá Cộng đồng học tập",
    "Communes assessed as learning communities",
    m.COMMUNES_ASSESSED,
    m.COMMUNES,
    UNKNOWN,
)
LEARNING_CENTRE_COVERAGE: Final = share(
    "learning-centre-coverage",
    "Xã có trung tâm học tập cộng đồng",
    "Communes with a community learning centre",
    m.COMMUNES_WITH_CENTRE,
    m.COMMUNES,
    PRACTICE,
)
COMMUNE_SOFTWARE_COVERAGE: Final = share(
    "commune-software-coverage",
    "Xã dùng phần mềm đánh giá công dân học tập",
    "Communes using the learning-citizen software",
    m.COMMUNES_USING_SOFTWARE,
    m.COMMUNES,
    UNKNOWN,
)
LEARNING_CENTRES_PER_COMMUNE: Final = mean(
    "learning-centres-per-commune",
    "Trung tâm học tập cộng đồng bình quân mỗi đơn vị cấp xã",
    "Community learning centres per commune",
    m.LEARNING_CENTRES,
    m.COMMUNES,
    PRACTICE,
)
LEARNING_WEEK_PARTICIPATION: Final = share(
    "learning-week-participation",
    "Xã hưởng ứng Tuần lễ học tập suốt đời",
    "Communes in the lifelong-learning week",
    m.COMMUNES_IN_LEARNING_WEEK,
    m.COMMUNES,
    UNKNOWN,
)
ATTENDANCES_PER_CLASS: Final = mean(
    "attendances-per-class",
    "Lượt người mỗi lớp tập huấn, bồi dưỡng",
    "Attendances per training class",
    m.TRAINING_ATTENDANCES,
    m.TRAINING_CLASSES,
    UNKNOWN,
)
ATTENDANCES_PER_WORKSHOP: Final = mean(
    "attendances-per-workshop",
    "Lượt người mỗi hội thảo",
    "Attendances per workshop",
    m.WORKSHOP_ATTENDANCES,
    m.WORKSHOPS,
    UNKNOWN,
)
ATTENDANCES_PER_CONFERENCE: Final = mean(
    "attendances-per-conference",
    "Lượt người mỗi hội nghị",
    "Attendances per conference",
    m.CONFERENCE_ATTENDANCES,
    m.CONFERENCES,
    UNKNOWN,
)
FUND_RAISED_PER_HEAD: Final = mean(
    "fund-raised-per-head",
    "Quỹ khuyến học vận động được bình quân đầu người (đồng)",
    "Education-promotion fund raised per head (đồng)",
    m.FUND_RAISED,
    m.POPULATION,
    PRACTICE,
)
FUND_BALANCE_PER_HEAD: Final = mean(
    "fund-balance-per-head",
    "Số dư quỹ khuyến học bình quân đầu người (đồng)",
    "Balance of the education-promotion fund per head (đồng)",
    m.FUND_BALANCE,
    m.POPULATION,
    PRACTICE,
)
MONEY_PER_SCHOLARSHIP: Final = mean(
    "money-per-scholarship",
    "Giá trị bình quân mỗi suất học bổng (đồng)",
    "Money per scholarship (đồng)",
    m.SCHOLARSHIP_MONEY,
    m.SCHOLARSHIPS,
    PRACTICE,
)
MEMBER_GROWTH: Final = growth(
    "member-growth",
    "Tăng, giảm hội viên Hội Khuyến học so với năm trước",
    "Growth of members on the year before",
    m.MEMBERS,
)
SCHOLARSHIP_GROWTH: Final = growth(
    "scholarship-growth",
    "Tăng, giảm suất học bổng so với năm trước",
    "Growth of scholarships on the year before",
    m.SCHOLARSHIPS,
)
FUND_RAISED_GROWTH: Final = growth(
    "fund-raised-growth",
    "Tăng, giảm quỹ vận động được so với năm trước",
    "Growth of the fund raised on the year before",
    m.FUND_RAISED,
)
LITERACY_1_AGED_15_25: Final = share(
    "literacy-1-aged-15-25",
    "Biết chữ mức độ 1, từ 15 đến 25 tuổi",
    "Literate at level 1, aged 15 to 25",
    m.LITERATE_1_AGED_15_25,
    m.PEOPLE_15_25,
    read_in(CP_20_2014, "20"),
)
LITERACY_2_AGED_15_25: Final = share(
    "literacy-2-aged-15-25",
    "Biết chữ mức độ 2, từ 15 đến 25 tuổi",
    "Literate at level 2, aged 15 to 25",
    m.LITERATE_2_AGED_15_25,
    m.PEOPLE_15_25,
    PRACTICE,
)
LITERACY_1_AGED_15_35: Final = share(
    "literacy-1-aged-15-35",
    "Biết chữ mức độ 1, từ 15 đến 35 tuổi",
    "Literate at level 1, aged 15 to 35",
    m.LITERATE_1_AGED_15_35,
    m.PEOPLE_15_35,
    read_in(CP_20_2014, "20"),
)
LITERACY_2_AGED_15_35: Final = share(
    "literacy-2-aged-15-35",
    "Biết chữ mức độ 2, từ 15 đến 35 tuổi",
    "Literate at level 2, aged 15 to 35",
    m.LITERATE_2_AGED_15_35,
    m.PEOPLE_15_35,
    read_in(CP_20_2014, "21"),
)
LITERACY_1_AGED_15_60: Final = share(
    "literacy-1-aged-15-60",
    "Biết chữ mức độ 1, từ 15 đến 60 tuổi",
    "Literate at level 1, aged 15 to 60",
    m.LITERATE_1_AGED_15_60,
    m.PEOPLE_15_60,
    PRACTICE,
)
LITERACY_2_AGED_15_60: Final = share(
    "literacy-2-aged-15-60",
    "Biết chữ mức độ 2, từ 15 đến 60 tuổi",
    "Literate at level 2, aged 15 to 60",
    m.LITERATE_2_AGED_15_60,
    m.PEOPLE_15_60,
    read_in(CP_20_2014, "21"),
)
MEMBER_SHARE_CHANGE: Final = Indicator(
    id="member-share-change",
    label=Label(
        "Tăng, giảm tỷ lệ hội viên trên dân số so với năm trước",
        "Change of the member share on the year before",
    ),
    formula=ShareGrowth(Share(m.MEMBERS, m.POPULATION)),
    basis=PRACTICE,
)
LITERACY_LEVELS_AGED_15_60: Final = Indicator(
    id="literacy-levels-aged-15-60",
    label=Label("Biết chữ theo mức độ, từ 15 đến 60 tuổi", "Literacy by level, aged 15 to 60"),
    formula=Levels(
        (m.LITERATE_1_AGED_15_60, m.LITERATE_2_AGED_15_60), m.PEOPLE_15_60, cumulative=True
    ),
    basis=PRACTICE,
    note=Label(
        "người biết chữ mức độ 2 được tính cả ở mức độ 1",
        "whoever is literate at level 2 is counted at level 1 too",
    ),
)
