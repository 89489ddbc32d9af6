"""Paragraphs for made-up pages, long enough to be taken for text."""

FIRST = (
    "Sáng 12/3, tại nhà văn hoá thôn, Ban Công tác Mặt trận họp với các hộ dân để bàn việc làm con đường ra đồng, "
    "một việc đã được nhắc tới trong nhiều kỳ tiếp xúc cử tri."
)
SECOND = (
    "Theo phương án được chọn, mỗi hộ góp hai ngày công, xã lo xi măng, còn cát sỏi do hợp tác xã vận chuyển; "
    "mọi khoản thu chi được niêm yết tại cổng chào để bà con theo dõi."
)
THIRD = (
    "Đến cuối buổi, 47 trên 52 hộ đã ký vào biên bản. Những hộ còn lại hẹn trả lời trước ngày 20/3, sau khi tính "
    "xong phần đất phải lùi vào trong."
)
TITLE = "Một con đường, năm mươi hai chữ ký"
BODY = (FIRST, SECOND, THIRD)
