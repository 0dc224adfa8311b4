"""What a generation was built from is read again as it was."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from corpus.provisions import provisions
from index.passages import passages
from index.snapshot import load_documents, load_passages, load_provisions, save_snapshot
from tests.index.samples import DOCUMENTS, make_document

# All but halves of surrogate pairs, which no reader gives out.
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


def test_documents_and_passages_are_read_in_their_order(tmp_path: Path) -> None:
    documents = (*DOCUMENTS, replace(DOCUMENTS[0], id="x", edition_of="garden", canaries=("Who pays?", "谁付？")))
    found = tuple(passage for document in documents for passage in passages(document))
    save_snapshot(tmp_path, documents, found)
    assert load_documents(tmp_path) == documents
    assert load_passages(tmp_path) == found
    assert load_provisions(tmp_path) == tuple(one for document in documents for one in provisions(document)) != ()


@given(TEXT)
def test_every_character_comes_back(text: str) -> None:
    document = make_document("any", text)
    with TemporaryDirectory() as folder:
        save_snapshot(Path(folder), [document], passages(document))
        assert load_documents(Path(folder)) == (document,)
        assert load_passages(Path(folder)) == passages(document)


def test_an_empty_corpus_is_read_as_one(tmp_path: Path) -> None:
    save_snapshot(tmp_path, [], [])
    assert (load_documents(tmp_path), load_passages(tmp_path)) == ((), ())
