"""Trains the cross-encoder and writes `index/models`: `python -m evals.cross_encoder.train`.

First the assistant finds sentences for each question, half an hour on two cores. The shipped model then took four
minutes of a data centre's graphics processor; on two cores it would be a day or more, by reckoning (`--limit 200
--epochs 1` tries the way through). The export needs the package onnx (`pip install onnx`).
"""

import argparse
import math
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from evals.cross_encoder.export import export_cross_encoder, export_question_encoder
from evals.cross_encoder.network import CrossEncoderNetwork
from evals.cross_encoder.pairs import Asked, asked_questions
from index.cross_encoder import QUESTION, Tokens, tokens_of
from index.e5_weights import E5Weights
from index.encoder import bundled_weights
from index.onnx_models import FOLDER
from index.subwords import subwords_at

EPOCHS, QUESTIONS_A_STEP, OTHERS = 5, 48, 5
LEARNING_RATE, HEAD_FACTOR, WARM_UP, MOST_GRADIENT = 1e-4, 5.0, 0.06, 1.0
SMOOTHING, ANSWER_WEIGHT, LIST_WEIGHT = 0.02, 2.0, 0.5


@dataclass(frozen=True, slots=True)
class Step:
    """The pairs of some questions: tokens, whether each answers, and which question it belongs to."""

    pairs: list[Tokens]
    answers: list[bool]
    belongs: list[int]


def main(arguments: Sequence[str]) -> None:
    """Read the written questions, train, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--limit", type=int, help="only so many questions")
    parser.add_argument("--out", type=Path, default=FOLDER)
    chosen = parser.parse_args(arguments)
    weights = bundled_weights()
    asked = list(islice(asked_questions(), chosen.limit))
    network = train(asked, weights, epochs=chosen.epochs)
    chosen.out.mkdir(parents=True, exist_ok=True)
    export_cross_encoder(network, chosen.out)
    export_question_encoder(weights, chosen.out)


def train(asked: Sequence[Asked], weights: E5Weights, *, epochs: int) -> CrossEncoderNetwork:
    """A network that has learned from `asked`, on the graphics processor where there is one."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(0)
    network = CrossEncoderNetwork(weights).to(device).train()
    optimiser, total = _optimiser(network), epochs * math.ceil(len(asked) / QUESTIONS_A_STEP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM_UP * total), max(0, (total - step) / (total * (1 - WARM_UP))))
    )
    for number, step in enumerate(_steps(asked, epochs, weights)):
        words, parts, is_token = (part.to(device) for part in batch(step.pairs, weights))
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            odds = network(words, parts, is_token)
        loss = loss_of(odds.float(), step)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
        optimiser.step()
        schedule.step()
        sys.stdout.write(f"step {number + 1} of {total}: loss {loss.item():.3f}\n")
    return network.eval().cpu()


def _optimiser(network: CrossEncoderNetwork) -> torch.optim.AdamW:
    new = [*network.head.parameters(), *network.part.parameters()]
    known = set(map(id, new))
    body = [values for values in network.parameters() if id(values) not in known]
    groups = [{"params": body, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * HEAD_FACTOR}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _steps(asked: Sequence[Asked], epochs: int, weights: E5Weights) -> Iterator[Step]:
    """All questions in a new order each epoch; of each up to two sentences that answer and OTHERS that do not.

    Those found further up are drawn more often: they look more like answers.
    """
    chance, drawn = random.Random(0), np.random.default_rng(0)
    subwords = subwords_at(weights.path)
    for _ in range(epochs):
        order = chance.sample(range(len(asked)), len(asked))
        for start in range(0, len(order), QUESTIONS_A_STEP):
            step = Step([], [], [])
            for place, number in enumerate(order[start : start + QUESTIONS_A_STEP]):
                pairs = asked[number].pairs
                right = [pair for pair in pairs if pair.answers]
                wrong = [pair for pair in pairs if not pair.answers]
                shares = np.array([1 / (1.5 + pair.rank) for pair in wrong])
                count = min(OTHERS + (not right), len(wrong))
                taken = drawn.choice(len(wrong), count, replace=False, p=shares / shares.sum()) if count else ()
                for pair in (*chance.sample(right, min(2, len(right))), *(wrong[at] for at in taken)):
                    step.pairs.append(tokens_of(asked[number].question, pair.told, subwords))
                    step.answers.append(pair.answers)
                    step.belongs.append(place)
            yield step


def batch(pairs: Sequence[Tokens], weights: E5Weights) -> tuple[Tensor, Tensor, Tensor]:
    """Word vectors (pairs, tokens, hidden), parts and what is a token (pairs, tokens)."""
    longest = max(len(pair.ids) for pair in pairs)
    ids = np.full((len(pairs), longest), weights.special.padding)
    parts = np.full((len(pairs), longest), QUESTION)
    is_token = np.zeros((len(pairs), longest), np.float32)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)], parts[row, : len(pair.ids)] = pair.ids, pair.parts
        is_token[row, : len(pair.ids)] = 1
    return torch.from_numpy(weights.word_vectors(ids)), torch.from_numpy(parts), torch.from_numpy(is_token)


def loss_of(odds: Tensor, step: Step) -> Tensor:
    """Each pair by itself, and each question's sentences against one another and "nothing answers" (log odds 0)."""
    answers = torch.tensor(step.answers, device=odds.device, dtype=torch.float32)
    belongs = torch.tensor(step.belongs, device=odds.device)
    wanted = answers * (1 - 2 * SMOOTHING) + SMOOTHING
    single = functional.binary_cross_entropy_with_logits(odds, wanted, weight=1 + (ANSWER_WEIGHT - 1) * answers)
    questions = int(belongs.max()) + 1
    zeros = torch.zeros(questions, device=odds.device)
    all_odds = torch.log1p(zeros.index_add(0, belongs, odds.exp()))
    right = zeros.index_add(0, belongs, odds.exp() * answers)
    has_answer = zeros.index_add(0, belongs, answers) > 0
    listed = all_odds - torch.where(has_answer, torch.log(right + 1e-9), zeros)
    return single + LIST_WEIGHT * listed.mean()


if __name__ == "__main__":
    main(sys.argv[1:])
