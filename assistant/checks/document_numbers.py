"""Document numbers: the reference numbers of official papers."""

import re
from dataclasses import dataclass

_OPEN, _CLOSE = r"[〔\[(【﹝<]", r"[〕\])】﹞>]"
# Words that lead to a number (文号是, 根据, 即) are no part of the office's signs.
_OFFICE = r"(?:(?![是为即据照按以号和与及])[\u4e00-\u9fff]){1,12}"
_HAN_FORM = re.compile(rf"(?P<office>{_OFFICE})\s?{_OPEN}\s?(?P<year>\d{{4}})\s?{_CLOSE}\s?第?\s?(?P<number>\d+)\s?号")
_LATIN_FORM = re.compile(
    rf"(?:{_OPEN}\s?(?P<year>\d{{4}})\s?{_CLOSE}\s?)?\bNos?\.\s?(?P<number>\d+)(?:\s?{_OPEN}\s?(?P<late>\d{{4}})\s?{_CLOSE})?"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A reference number: the issuing office's signs, the year and the number; "" where not given."""

    text: str
    start: int
    end: int
    office: str
    year: str
    number: str

    def agrees_with(self, other: "DocumentNumber") -> bool:
        """Same number, year and office; a part that one of them does not give agrees.

        Of the office's signs the shorter must end the longer, because other words may precede them.
        """
        if self.number != other.number or (self.year and other.year and self.year != other.year):
            return False
        return self.office.endswith(other.office) or other.office.endswith(self.office)


def document_numbers(text: str) -> tuple[DocumentNumber, ...]:
    """The document numbers of a folded text, in order, whatever brackets they are written with."""
    found = []
    if "号" in text:
        for m in _HAN_FORM.finditer(text):
            found.append(DocumentNumber(m[0], m.start(), m.end(), m["office"], m["year"], m["number"].lstrip("0")))
    if "No" in text:
        for m in _LATIN_FORM.finditer(text):
            year = m["year"] or m["late"] or ""
            found.append(DocumentNumber(m[0], m.start(), m.end(), "", year, m["number"].lstrip("0")))
    return tuple(found)
