"""What Python says about broken JSON → what to tell somebody who did not write the parser."""

__all__ = ["COMPLAINTS"]

COMPLAINTS: dict[str, str] = {
    "Expecting value": "a value is missing, or something stands there that is no value",
    "Expecting property name": "a field name in double quotes is missing",
    "Expecting ',' delimiter": "a comma is missing, or a double quote inside a text has no backslash",
    "Expecting ':' delimiter": "a colon is missing after a field name",
    "Unterminated string": "a text is not closed (the record is cut short?); it begins",
    "Extra data": "more text follows after the end of the record",
    "Invalid \\escape": "a backslash stands before a letter that it cannot escape",
    "Invalid \\uXXXX escape": "\\u needs four hexadecimal digits after it",
    "Illegal trailing comma": "a comma stands before a closing bracket",
}
