"""Tests of evals/cross_encoder: what the cross-encoder is learned from, and that learning goes the right way."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from evals.cross_encoder.network import CrossEncoderNetwork
from evals.cross_encoder.pairs import Asked, asked_questions, training_set
from evals.cross_encoder.train import Step, log_odds, loss_of, step_of, tokens, train
from evals.cross_encoder.training_set import TELLS, Tells, TrainingSet
from evals.cross_encoder.written import FOLDER, lay_out, read_written
from index.cross_encoder import tokens_of
from index.encoder import bundled_weights
from index.subwords import subwords_at

FILES = sorted(FOLDER.glob("*.jsonl"))
SUNDAYS = "The square is closed to cars on Sundays."
NOTICE = {
    "id": "t-01",
    "lang": "en",
    "title": "By-law on the Market Square",
    "text": [SUNDAYS, "Whoever feeds the pigeons pays a fine of 30 crowns."],
    "qa": [
        {"q": "What is the fine for feeding pigeons?", "lang": "en", "a": ["pays a fine of 30 crowns"]},
        {"q": "Who collects the fine for feeding pigeons?", "lang": "en", "a": []},
        {"q": "And on Sundays?", "after": "When is the square open to cars?", "lang": "en", "a": [SUNDAYS]},
        {"q": "Why may cars enter on Sundays?", "lang": "en", "a": [], "denied_by": [SUNDAYS]},
    ],
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_answer_is_quoted_from_its_document_and_about_half_of_the_questions_have_none(file: Path) -> None:
    documents = list(read_written(file))
    answers = [question.answers for one in documents for question in one.questions]
    for one in documents:
        for question in one.questions:
            told = (*question.answers, *question.denied_by)
            assert all(any(stretch in text for text in one.paragraphs) for stretch in told), (one.id, question)
    assert 0.35 < sum(map(bool, answers)) / len(answers) < 0.65


def test_the_training_documents_are_none_of_those_that_are_judged_on() -> None:
    titles = {one.title for file in FILES for one in read_written(file)}
    judged = {
        line.removeprefix("# ").strip()
        for file in (FOLDER.parents[1] / "unseen").rglob("documents/*.md")
        for line in file.read_text(encoding="utf-8").splitlines()[:1]
    }
    assert len(titles) > 300
    assert not titles & judged


def test_documents_are_laid_out_as_a_folder_of_the_harness(tmp_path: Path) -> None:
    (tmp_path / "file.jsonl").write_text(json.dumps(NOTICE), encoding="utf-8")
    lay_out(list(read_written(tmp_path / "file.jsonl")), tmp_path / "set")
    assert (tmp_path / "set/documents/t-01.md").read_text(encoding="utf-8").startswith("# By-law on the Market Square")


def test_questions_come_with_what_answers_and_what_only_looks_so(asked: list[Asked]) -> None:
    answered, unanswered, follow_up, denied = asked
    assert told(answered, Tells.ANSWER) >= {NOTICE["text"][1]}
    assert told(answered, Tells.NEITHER)
    assert not told(unanswered, Tells.ANSWER) | told(unanswered, Tells.DENIAL)
    assert "open to cars" in follow_up.question
    assert told(follow_up, Tells.ANSWER) >= {SUNDAYS}
    assert told(denied, Tells.DENIAL) >= {SUNDAYS}


def told(asked: Asked, tells: Tells) -> set[str]:
    return {pair.told.sentence for pair in asked.pairs if pair.tells is tells}


def test_a_set_that_was_written_is_read_as_it_was(asked: list[Asked], tmp_path: Path) -> None:
    subwords = subwords_at(bundled_weights().path)
    training_set(asked, subwords).save(tmp_path / "pairs.npz")
    found = TrainingSet.load(tmp_path / "pairs.npz")
    for one, rows in zip(asked, found.questions(), strict=True):
        for pair, row in zip(one.pairs, rows, strict=True):
            read = tokens(found, row)
            wanted = tokens_of(one.question, pair.told, subwords)
            assert (found.vocabulary[read.ids].tolist(), read.parts) == (wanted.ids, wanted.parts)
            assert row[TELLS] == pair.tells


def test_a_loss_is_lower_where_what_tells_has_the_higher_odds() -> None:
    step = Step([], torch.tensor([Tells.ANSWER, Tells.NEITHER, Tells.DENIAL]), torch.tensor([0, 0, 1]))
    right = torch.tensor([[3.0, -3.0], [-3.0, -3.0], [-3.0, 3.0]])
    assert loss_of(right, step) < 0.6 < loss_of(right.flip(1), step)


def test_a_pair_has_the_same_odds_alone_and_beside_longer_ones(learned: TrainingSet) -> None:
    network = CrossEncoderNetwork(bundled_weights()).eval()
    rows = learned.pairs
    with torch.no_grad():
        together = log_odds(network, step_of(learned, [rows]), vectors_of(learned))
        alone = torch.cat([log_odds(network, step_of(learned, [row[None]]), vectors_of(learned)) for row in rows])
    assert np.allclose(together, alone, atol=1e-4)


def test_a_network_learns(learned: TrainingSet) -> None:
    untrained, trained = (train(learned, learned.questions(), bundled_weights(), epochs=epochs) for epochs in (1, 12))
    assert _loss(trained, learned) < _loss(untrained, learned)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> list[Asked]:
    folder = tmp_path_factory.mktemp("written")
    (folder / "file.jsonl").write_text(json.dumps(NOTICE), encoding="utf-8")
    return list(asked_questions(folder))


@pytest.fixture(scope="module")
def learned(asked: list[Asked]) -> TrainingSet:
    return training_set(asked, subwords_at(bundled_weights().path))


def vectors_of(learned: TrainingSet) -> torch.Tensor:
    return torch.from_numpy(bundled_weights().word_vectors(learned.vocabulary))


def _loss(network: CrossEncoderNetwork, learned: TrainingSet) -> float:
    step = step_of(learned, learned.questions())
    with torch.no_grad():
        return float(loss_of(log_odds(network, step, vectors_of(learned)), step))
