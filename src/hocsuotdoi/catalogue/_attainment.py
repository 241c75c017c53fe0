"""The indicators that standards and criteria set bars on: each base its own indicator."""

from __future__ import annotations

from typing import Final

import hocsuotdoi.catalogue._measures as m
import hocsuotdoi.catalogue._standards as s
from hocsuotdoi.catalogue._makers import read_in, share
from hocsuotdoi.law import BGDDT_24_2023, BGDDT_25_2023, CP_20_2014

PRESCHOOL_ATTENDANCE_AGED_5: Final = share(
    "preschool-attendance-aged-5",
    "Trẻ em 5 tuổi đến lớp trên tổng số trẻ 5 tuổi",
    "Children aged 5 attending pre-school among all of that age",
    s.CHILDREN_5_IN_PRESCHOOL,
    s.CHILDREN_5,
    read_in(CP_20_2014, "6"),
)
PRESCHOOL_COMPLETION_AGED_5: Final = share(
    "preschool-completion-aged-5",
    "Hoàn thành chương trình giáo dục mầm non, trẻ 5 tuổi",
    "Pre-school completed, children aged 5",
    s.CHILDREN_5_COMPLETING_PRESCHOOL,
    s.CHILDREN_5,
    read_in(CP_20_2014, "6"),
)
GRADE_1_ENTRY_AGED_6: Final = share(
    "grade-1-entry-aged-6",
    "Trẻ em 6 tuổi vào lớp 1 trên tổng số trẻ 6 tuổi",
    "Children aged 6 entering grade 1 among all of that age",
    s.CHILDREN_6_IN_GRADE_1,
    s.CHILDREN_6,
    read_in(CP_20_2014, "9"),
)
PRIMARY_COMPLETION_AGED_11: Final = share(
    "primary-completion-aged-11",
    "Hoàn thành chương trình tiểu học, 11 tuổi",
    "Primary school completed, aged 11",
    s.CHILDREN_11_WITH_PRIMARY,
    s.CHILDREN_11,
    read_in(CP_20_2014, "10"),
)
PRIMARY_COMPLETION_AGED_14: Final = share(
    "primary-completion-aged-14",
    "Hoàn thành chương trình tiểu học, 14 tuổi",
    "Primary school completed, aged 14",
    s.CHILDREN_14_WITH_PRIMARY,
    s.CHILDREN_14,
    read_in(CP_20_2014, "9"),
)
LOWER_SECONDARY_COMPLETION_AGED_15_18: Final = share(
    "lower-secondary-completion-aged-15-18",
    "Tốt nghiệp trung học cơ sở, từ 15 đến 18 tuổi",
    "Graduated from lower-secondary school, aged 15 to 18",
    s.PEOPLE_15_18_WITH_LOWER_SECONDARY,
    s.PEOPLE_15_18,
    read_in(CP_20_2014, "14"),
)
FURTHER_STUDY_AGED_15_18: Final = share(
    "further-study-aged-15-18",
    "Đang học trung học phổ thông, thường xuyên hoặc nghề, từ 15 đến 18 tuổi",
    "In upper-secondary or vocational education, aged 15 to 18",
    s.PEOPLE_15_18_IN_FURTHER_STUDY,
    s.PEOPLE_15_18,
    read_in(CP_20_2014, "16"),
)
TRAINED_SHARE_OF_COMMUNE: Final = share(
    "trained-share-of-commune",
    "Công dân được đào tạo chuyên môn kỹ thuật trong công dân của xã",
    "Trained citizens among citizens of the commune",
    s.TRAINED_CITIZENS_OF_COMMUNE,
    m.CITIZENS_OF_COMMUNE,
    read_in(BGDDT_25_2023, "6", clause="5"),
)
UNIVERSITY_SHARE_OF_COMMUNE: Final = share(
    "university-share-of-commune",
    "Công dân có trình độ đại học trở lên trong công dân của xã",
    "University graduates among citizens of the commune",
    s.UNIVERSITY_CITIZENS_OF_COMMUNE,
    m.CITIZENS_OF_COMMUNE,
    read_in(BGDDT_25_2023, "6", clause="5"),
)
DISCIPLINE_SHARE_OF_UNIT_MEMBERS: Final = share(
    "discipline-share-of-unit-members",
    "Thành viên chấp hành kỷ luật, nội quy trong thành viên đơn vị",
    "Members keeping discipline among members of the unit",
    s.UNIT_MEMBERS_KEEPING_DISCIPLINE,
    m.UNIT_MEMBERS,
    read_in(BGDDT_24_2023, "6", clause="2"),
)
PROGRAMME_COMPLETION_SHARE_OF_UNIT_MEMBERS: Final = share(
    "programme-completion-share-of-unit-members",
    "Thành viên hoàn thành chương trình bắt buộc trong thành viên đơn vị",
    "Members completing the required programmes among members of the unit",
    s.UNIT_MEMBERS_COMPLETING_PROGRAMMES,
    m.UNIT_MEMBERS,
    read_in(BGDDT_24_2023, "6", clause="2"),
)
DIGITAL_TRANSFORMATION_SHARE_OF_UNIT_MEMBERS: Final = share(
    "digital-transformation-share-of-unit-members",
    "Thành viên tham gia chuyển đổi số trong thành viên đơn vị",
    "Members taking part in digital transformation among members of the unit",
    s.UNIT_MEMBERS_IN_DIGITAL_TRANSFORMATION,
    m.UNIT_MEMBERS,
    read_in(BGDDT_24_2023, "6", clause="2"),
)
LANGUAGE_SHARE_OF_UNIT_MEMBERS: Final = share(
    "language-share-of-unit-members",
    "Thành viên có ngoại ngữ hoặc tiếng dân tộc, không tính tổ chức kinh tế",
    "Members with a required language among members of the unit, without economic organisations",
    s.UNIT_MEMBERS_WITH_LANGUAGE,
    s.UNIT_MEMBERS_OUTSIDE_ECONOMIC_ORGANISATIONS,
    read_in(BGDDT_24_2023, "6", clause="2"),
)
ADVANCED_WORKER_SHARE_OF_UNIT_MEMBERS: Final = share(
    "advanced-worker-share-of-unit-members",
    "Lao động tiên tiến trở lên trong thành viên đơn vị",
    "Advanced Workers or higher among members of the unit",
    s.UNIT_MEMBERS_ADVANCED_WORKERS,
    m.UNIT_MEMBERS,
    read_in(BGDDT_24_2023, "6", clause="2"),
)
LEARNING_COMMUNE_SHARE: Final = share(
    "learning-commune-share",
    "Cộng đồng học tập cấp xã từ mức độ 1 trên tổng số xã",
    "Commune learning communities at level 1 or above among all communes",
    s.LEARNING_COMMUNES,
    m.COMMUNES,
    read_in(BGDDT_25_2023, "11"),
)
LEARNING_COMMUNE_SHARE_LEVEL_2: Final = share(
    "learning-commune-share-level-2",
    "Cộng đồng học tập cấp xã mức độ 2 trên tổng số xã",
    "Commune learning communities at level 2 among all communes",
    m.LEARNING_COMMUNES_LEVEL_2,
    m.COMMUNES,
    read_in(BGDDT_25_2023, "12", clause="4", point="a"),
)
LEARNING_DISTRICT_SHARE: Final = share(
    "learning-district-share",
    "Cộng đồng học tập cấp huyện từ mức độ 1 trên tổng số huyện",
    "District learning communities at level 1 or above among all districts",
    s.LEARNING_DISTRICTS,
    s.DISTRICTS,
    read_in(BGDDT_25_2023, "16"),
)
LEARNING_DISTRICT_SHARE_LEVEL_2: Final = share(
    "learning-district-share-level-2",
    "Cộng đồng học tập cấp huyện mức độ 2 trên tổng số huyện",
    "District learning communities at level 2 among all districts",
    s.LEARNING_DISTRICTS_LEVEL_2,
    s.DISTRICTS,
    read_in(BGDDT_25_2023, "17", clause="4", point="a"),
)
COMMUNE_SHARE_AT_PRESCHOOL: Final = share(
    "commune-share-at-preschool",
    "Xã đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi trên tổng số xã",
    "Communes that meet the pre-school standard for children aged 5 among all communes",
    s.COMMUNES_AT_PRESCHOOL,
    m.COMMUNES,
    read_in(CP_20_2014, "6"),
)
COMMUNE_SHARE_AT_PRIMARY_1: Final = share(
    "commune-share-at-primary-1",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 1 trên tổng số xã",
    "Communes that meet the primary standard at level 1 among all communes",
    s.COMMUNES_AT_PRIMARY_1,
    m.COMMUNES,
    read_in(CP_20_2014, "9"),
)
COMMUNE_SHARE_AT_PRIMARY_2: Final = share(
    "commune-share-at-primary-2",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 2 trên tổng số xã",
    "Communes that meet the primary standard at level 2 among all communes",
    s.COMMUNES_AT_PRIMARY_2,
    m.COMMUNES,
    read_in(CP_20_2014, "10"),
)
COMMUNE_SHARE_AT_PRIMARY_3: Final = share(
    "commune-share-at-primary-3",
    "Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3 trên tổng số xã",
    "Communes that meet the primary standard at level 3 among all communes",
    s.COMMUNES_AT_PRIMARY_3,
    m.COMMUNES,
    read_in(CP_20_2014, "11"),
)
COMMUNE_SHARE_AT_LOWER_SECONDARY_1: Final = share(
    "commune-share-at-lower-secondary-1",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 1 trên tổng số xã",
    "Communes that meet the lower-secondary standard at level 1 among all communes",
    s.COMMUNES_AT_LOWER_SECONDARY_1,
    m.COMMUNES,
    read_in(CP_20_2014, "14"),
)
COMMUNE_SHARE_AT_LOWER_SECONDARY_2: Final = share(
    "commune-share-at-lower-secondary-2",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2 trên tổng số xã",
    "Communes that meet the lower-secondary standard at level 2 among all communes",
    s.COMMUNES_AT_LOWER_SECONDARY_2,
    m.COMMUNES,
    read_in(CP_20_2014, "15"),
)
COMMUNE_SHARE_AT_LOWER_SECONDARY_3: Final = share(
    "commune-share-at-lower-secondary-3",
    "Xã đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3 trên tổng số xã",
    "Communes that meet the lower-secondary standard at level 3 among all communes",
    s.COMMUNES_AT_LOWER_SECONDARY_3,
    m.COMMUNES,
    read_in(CP_20_2014, "16"),
)
COMMUNE_SHARE_AT_LITERACY_1: Final = share(
    "commune-share-at-literacy-1",
    "Xã đạt chuẩn xóa mù chữ mức độ 1 trên tổng số xã",
    "Communes that meet the literacy standard at level 1 among all communes",
    s.COMMUNES_AT_LITERACY_1,
    m.COMMUNES,
    read_in(CP_20_2014, "20"),
)
COMMUNE_SHARE_AT_LITERACY_2: Final = share(
    "commune-share-at-literacy-2",
    "Xã đạt chuẩn xóa mù chữ mức độ 2 trên tổng số xã",
    "Communes that meet the literacy standard at level 2 among all communes",
    s.COMMUNES_AT_LITERACY_2,
    m.COMMUNES,
    read_in(CP_20_2014, "21"),
)
DISTRICT_SHARE_AT_PRESCHOOL: Final = share(
    "district-share-at-preschool",
    "Huyện đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi trên tổng số huyện",
    "Districts that meet the pre-school standard for children aged 5 among all districts",
    s.DISTRICTS_AT_PRESCHOOL,
    s.DISTRICTS,
    read_in(CP_20_2014, "6"),
)
DISTRICT_SHARE_AT_PRIMARY_1: Final = share(
    "district-share-at-primary-1",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 1 trên tổng số huyện",
    "Districts that meet the primary standard at level 1 among all districts",
    s.DISTRICTS_AT_PRIMARY_1,
    s.DISTRICTS,
    read_in(CP_20_2014, "9"),
)
DISTRICT_SHARE_AT_PRIMARY_2: Final = share(
    "district-share-at-primary-2",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 2 trên tổng số huyện",
    "Districts that meet the primary standard at level 2 among all districts",
    s.DISTRICTS_AT_PRIMARY_2,
    s.DISTRICTS,
    read_in(CP_20_2014, "10"),
)
DISTRICT_SHARE_AT_PRIMARY_3: Final = share(
    "district-share-at-primary-3",
    "Huyện đạt chuẩn phổ cập giáo dục tiểu học mức độ 3 trên tổng số huyện",
    "Districts that meet the primary standard at level 3 among all districts",
    s.DISTRICTS_AT_PRIMARY_3,
    s.DISTRICTS,
    read_in(CP_20_2014, "11"),
)
DISTRICT_SHARE_AT_LOWER_SECONDARY_1: Final = share(
    "district-share-at-lower-secondary-1",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 1 trên tổng số huyện",
    "Districts that meet the lower-secondary standard at level 1 among all districts",
    s.DISTRICTS_AT_LOWER_SECONDARY_1,
    s.DISTRICTS,
    read_in(CP_20_2014, "14"),
)
DISTRICT_SHARE_AT_LOWER_SECONDARY_2: Final = share(
    "district-share-at-lower-secondary-2",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 2 trên tổng số huyện",
    "Districts that meet the lower-secondary standard at level 2 among all districts",
    s.DISTRICTS_AT_LOWER_SECONDARY_2,
    s.DISTRICTS,
    read_in(CP_20_2014, "15"),
)
DISTRICT_SHARE_AT_LOWER_SECONDARY_3: Final = share(
    "district-share-at-lower-secondary-3",
    "Huyện đạt chuẩn phổ cập giáo dục trung học cơ sở mức độ 3 trên tổng số huyện",
    "Districts that meet the lower-secondary standard at level 3 among all districts",
    s.DISTRICTS_AT_LOWER_SECONDARY_3,
    s.DISTRICTS,
    read_in(CP_20_2014, "16"),
)
DISTRICT_SHARE_AT_LITERACY_1: Final = share(
    "district-share-at-literacy-1",
    "Huyện đạt chuẩn xóa mù chữ mức độ 1 trên tổng số huyện",
    "Districts that meet the literacy standard at level 1 among all districts",
    s.DISTRICTS_AT_LITERACY_1,
    s.DISTRICTS,
    read_in(CP_20_2014, "20"),
)
DISTRICT_SHARE_AT_LITERACY_2: Final = share(
    "district-share-at-literacy-2",
    "Huyện đạt chuẩn xóa mù chữ mức độ 2 trên tổng số huyện",
    "Districts that meet the literacy standard at level 2 among all districts",
    s.DISTRICTS_AT_LITERACY_2,
    s.DISTRICTS,
    read_in(CP_20_2014, "21"),
)
