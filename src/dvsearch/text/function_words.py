"""Function words: syllables so common that one alone says nothing about a text."""

__all__ = ["FUNCTION_WORDS"]

_TABLE = """
và của các là có được cho trong với những một này đã đang sẽ về tại ở từ đến khi để theo như trên
dưới vào ra lên bị do bởi vì nên thì mà cũng còn không đó đây ấy rất hơn nhất sau trước giữa cùng
hay hoặc nếu tuy nhưng vẫn lại chỉ mỗi từng mọi cả nhiều ít việc sự
"""

FUNCTION_WORDS = frozenset(_TABLE.split())
