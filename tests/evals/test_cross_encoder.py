"""Tests of evals/cross_encoder: what the cross-encoder is learned from, and that learning goes the right way."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from evals.cross_encoder.network import CrossEncoderNetwork
from evals.cross_encoder.pairs import Asked, asked_questions
from evals.cross_encoder.train import Step, batch, loss_of, train
from evals.cross_encoder.written import FOLDER, lay_out, read_written
from index.cross_encoder import Told, tokens_of
from index.e5_weights import E5Weights
from index.encoder import bundled_weights
from index.subwords import subwords_at

FILES = sorted(FOLDER.glob("*.jsonl"))
NOTICE = {
    "id": "t-01",
    "lang": "en",
    "title": "By-law on the Market Square",
    "text": ["The square is closed to cars on Sundays.", "Whoever feeds the pigeons pays a fine of 30 crowns."],
    "qa": [
        {"q": "What is the fine for feeding pigeons?", "lang": "en", "a": ["pays a fine of 30 crowns"]},
        {"q": "Who collects the fine for feeding pigeons?", "lang": "en", "a": []},
    ],
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_answer_is_quoted_from_its_document_and_half_of_the_questions_have_none(file: Path) -> None:
    documents = list(read_written(file))
    answers = [found for one in documents for _, found in one.questions]
    for one in documents:
        for question, found in one.questions:
            assert all(any(answer in text for text in one.paragraphs) for answer in found), (one.id, question)
    assert 0.4 < sum(map(bool, answers)) / len(answers) < 0.6


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


def test_questions_come_with_what_answers_and_what_only_looks_so(tmp_path: Path) -> None:
    (tmp_path / "file.jsonl").write_text(json.dumps(NOTICE), encoding="utf-8")
    answered, unanswered = asked_questions(tmp_path)
    assert {pair.told.sentence for pair in answered.pairs if pair.answers} >= {NOTICE["text"][1]}
    assert any(not pair.answers for pair in answered.pairs)
    assert not any(pair.answers for pair in unanswered.pairs)


def test_a_loss_is_lower_where_the_answer_has_the_higher_odds() -> None:
    step = Step([], [True, False, False], [0, 0, 1])
    right, wrong = torch.tensor([3.0, -3.0, -3.0]), torch.tensor([-3.0, 3.0, 3.0])
    assert loss_of(right, step) < 0.3 < loss_of(wrong, step)


def test_a_pair_has_the_same_odds_alone_and_beside_longer_ones() -> None:
    weights = bundled_weights()
    subwords = subwords_at(weights.path)
    network = CrossEncoderNetwork(weights).eval()
    pairs = [tokens_of("why?", Told(sentence), subwords) for sentence in ("Because.", "Because it rains. " * 9)]
    with torch.no_grad():
        together = network(*batch(pairs, weights))
        alone = network(*batch(pairs[:1], weights))
    assert np.allclose(together[0], alone[0], atol=1e-4)


def test_a_network_learns(tmp_path: Path) -> None:
    (tmp_path / "file.jsonl").write_text(json.dumps(NOTICE), encoding="utf-8")
    asked, weights = list(asked_questions(tmp_path)), bundled_weights()
    untrained, trained = (train(asked, weights, epochs=epochs) for epochs in (1, 12))
    assert _loss(trained, asked, weights) < _loss(untrained, asked, weights)


def _loss(network: CrossEncoderNetwork, asked: list[Asked], weights: E5Weights) -> float:
    subwords = subwords_at(weights.path)
    pairs = [(number, one.question, pair) for number, one in enumerate(asked) for pair in one.pairs]
    tokens = [tokens_of(question, pair.told, subwords) for _, question, pair in pairs]
    step = Step(tokens, [pair.answers for *_, pair in pairs], [number for number, *_ in pairs])
    with torch.no_grad():
        return float(loss_of(network(*batch(tokens, weights)), step))
