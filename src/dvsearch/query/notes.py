"""What the reader should know about a query: codes, and a sentence for each in two languages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

__all__ = ["Language", "Note", "NoteCode", "describe"]

Language: TypeAlias = Literal["vi", "en"]

# A note quotes what was typed; more of it than this would drown the sentence.
_LONGEST_DETAIL = 60


class NoteCode(StrEnum):
    """What happened; the comment says what a note's `detail` holds."""

    CUT_LENGTH = "cut-length"  # the limit
    TOO_MANY_WORDS = "too-many-words"  # the limit
    TOO_MANY_FILTERS = "too-many-filters"  # the limit
    TOO_MANY_PREFIXES = "too-many-prefixes"  # the limit
    TOO_DEEP = "too-deep"  # the limit
    UNCLOSED_QUOTE = "unclosed-quote"  # the text taken as quoted
    UNBALANCED_PARENTHESIS = "unbalanced-parenthesis"  # "(" or ")"
    EMPTY_FIELD = "empty-field"  # the field's Vietnamese name
    SHORT_PREFIX = "short-prefix"  # the prefix, with its star
    BAD_DATE = "bad-date"  # the value; raised by the planner
    UNKNOWN_PROVINCE = "unknown-province"  # the value; raised by the planner
    UNKNOWN_DECISION = "unknown-decision"  # the value; raised by the planner


@dataclass(frozen=True, slots=True)
class Note:
    """One thing about the query that the reader should know."""

    code: NoteCode
    detail: str = ""


_SENTENCES: dict[NoteCode, dict[Language, str]] = {
    NoteCode.CUT_LENGTH: {
        "vi": "Nội dung tìm quá dài: chỉ đọc {} ký tự đầu.",
        "en": "The query is too long: only its first {} characters were read.",
    },
    NoteCode.TOO_MANY_WORDS: {
        "vi": "Nội dung tìm có quá nhiều từ: chỉ dùng {} từ đầu.",
        "en": "The query has too many words: only the first {} were used.",
    },
    NoteCode.TOO_MANY_FILTERS: {
        "vi": "Nội dung tìm có quá nhiều bộ lọc: chỉ dùng {} bộ lọc đầu.",
        "en": "The query has too many filters: only the first {} were used.",
    },
    NoteCode.TOO_MANY_PREFIXES: {
        "vi": "Chỉ {} từ đầu có dấu * được tìm theo phần đầu; các từ sau được tìm nguyên từ.",
        "en": "Only the first {} words with a * were read as prefixes; the others as whole words.",
    },
    NoteCode.TOO_DEEP: {
        "vi": "Bỏ qua phần nằm sâu hơn {} lớp ngoặc.",
        "en": "What stands inside more than {} parentheses was left out.",
    },
    NoteCode.UNCLOSED_QUOTE: {
        "vi": "Thiếu dấu ngoặc kép đóng: tìm nguyên cụm “{}”.",
        "en": "A closing quote is missing: searched for the phrase “{}”.",
    },
    NoteCode.UNBALANCED_PARENTHESIS: {
        "vi": "Dấu ngoặc “{}” không có dấu đi cùng.",
        "en": "The parenthesis “{}” has no partner.",
    },
    NoteCode.EMPTY_FIELD: {
        "vi": "Bộ lọc “{}:” chưa có giá trị nên được bỏ qua.",
        "en": "The field “{}:” has no value and was left out.",
    },
    NoteCode.SHORT_PREFIX: {
        "vi": "“{}” quá ngắn để tìm theo phần đầu: tìm nguyên từ.",
        "en": "“{}” is too short for a prefix: searched for the whole word.",
    },
    NoteCode.BAD_DATE: {
        "vi": "Không đọc được ngày “{}”; hãy viết như 28/5/2020, 5/2020 hoặc 2020.",
        "en": "“{}” is not a date; write 28/5/2020, 5/2020 or 2020.",
    },
    NoteCode.UNKNOWN_PROVINCE: {
        "vi": "Không có tỉnh, thành phố nào tên là “{}”.",
        "en": "There is no province or city named “{}”.",
    },
    NoteCode.UNKNOWN_DECISION: {
        "vi": "Không có bài nào nhắc văn bản “{}”.",
        "en": "No article cites “{}”.",
    },
}


def describe(note: Note, language: Language = "vi") -> str:
    """Return the sentence for the reader; plain text, to be escaped where it is shown."""
    detail = note.detail
    if len(detail) > _LONGEST_DETAIL:
        detail = detail[: _LONGEST_DETAIL - 1].rstrip() + "…"
    return _SENTENCES[note.code][language].format(detail)
