"""Footnotes of a Word file: numbered by Word itself, each written once and referred to as often as needed.

python-docx 1.2 knows none, so the part is written here, as ISO/IEC 29500-1, 17.11 has it.
"""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from assistant.export.packed import writable

_SMALL = Pt(9)
# The lines above footnotes are footnotes too; Word wants them first.
_LINES = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """Collects the footnotes of one document; `write` puts them in once all are there."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.font.size = _SMALL
        text.paragraph_format.space_after = Pt(2)
        mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.font.superscript = True
        self._text_style, self._mark_style = text.style_id, mark.style_id
        self._written: list[str] = []
        self._numbers: dict[object, int] = {}

    def refer(self, paragraph: Paragraph, key: object, paragraphs: Sequence[str]) -> None:
        """Puts the mark of the footnote `key` at the end of `paragraph`; `paragraphs` are what it says."""
        number = self._numbers.get(key)
        if number is not None:
            self._refer_again(paragraph, number)
            return
        number = self._numbers[key] = len(self._numbers) + 1
        self._written.append(self._footnote(number, paragraphs))
        bookmark = _element("w:bookmarkStart", {"id": number, "name": _bookmark(number)})
        run = self._mark(_element("w:footnoteReference", {"id": number}))
        for element in (bookmark, run, _element("w:bookmarkEnd", {"id": number})):
            paragraph._p.append(element)

    def write(self) -> None:
        """Adds the part with all footnotes to the document, and says in its settings where the lines are."""
        lines = "".join(
            f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240"'
            f' w:lineRule="auto"/></w:pPr><w:r><w:{name}/></w:r></w:p></w:footnote>'
            for number, name in _LINES
        )
        content = f"<w:footnotes {nsdecls('w')}>{lines}{''.join(self._written)}</w:footnotes>"
        declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        package = self._document.part.package
        blob = (declaration + content).encode()
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        declared = "".join(f'<w:footnote w:id="{number}"/>' for number, _ in _LINES)
        settings = self._document.settings.element
        compat = settings.find(qn("w:compat"))
        compat.addprevious(parse_xml(f"<w:footnotePr {nsdecls('w')}>{declared}</w:footnotePr>"))

    def _refer_again(self, paragraph: Paragraph, number: int) -> None:
        field = _element("w:fldSimple", {"instr": f" NOTEREF {_bookmark(number)} \\f \\h "})
        text = OxmlElement("w:t")
        text.text = str(number)
        field.append(self._mark(text))
        paragraph._p.append(field)

    def _mark(self, content: BaseOxmlElement) -> BaseOxmlElement:
        run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
        properties.append(_element("w:rStyle", {"val": self._mark_style}))
        run.append(properties)
        run.append(content)
        return run

    def _footnote(self, number: int, paragraphs: Sequence[str]) -> str:
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self._mark_style}"/></w:rPr><w:footnoteRef/></w:r>{_run(" ")}'
        style = f'<w:pPr><w:pStyle w:val="{self._text_style}"/></w:pPr>'
        first, *others = paragraphs
        body = f"<w:p>{style}{mark}{_run(first)}</w:p>" + "".join(f"<w:p>{style}{_run(one)}</w:p>" for one in others)
        return f'<w:footnote w:id="{number}">{body}</w:footnote>'


def _run(text: str) -> str:
    """A run of `text`, its line ends and tabs as Word has them."""
    marked = escape(writable(text)).replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    marked = marked.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    return f"<w:r><w:t xml:space='preserve'>{marked}</w:t></w:r>"


def _bookmark(number: int) -> str:
    return f"_note{number}"


def _element(name: str, attributes: Mapping[str, object]) -> BaseOxmlElement:
    element: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    return element
