"""Export: networks as ONNX Runtime takes them, with small weights. Needs the package onnx (`pip install onnx`).

`python -m evals.cross_encoder.export NETWORK` writes both models of `index/models`; NETWORK is what training wrote.
"""

import sys
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from evals.cross_encoder.network import CrossEncoderNetwork, Encoder
from index.cross_encoder import NAME
from index.e5_weights import E5Weights
from index.encoder import QUESTION_ENCODER, bundled_weights
from index.onnx_models import FOLDER

OPSET = 17
BLOCK = 32  # values that share a scale, in the package's weights as in the exported ones
ACCURACY_LEVEL = 4  # MatMulNBits: what enters is cut to 8 bits, by block
_TOKENS = 20  # of the example that the export is traced with


class _Alone(nn.Module):
    """The cross-encoder for one pair at a time, which needs no padding."""

    def __init__(self, network: CrossEncoderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor, parts: Tensor) -> Tensor:
        odds: Tensor = self.network(words[None], parts[None])
        return odds[0]


class _Pooled(nn.Module):
    """The encoder for one text: the mean of its vectors, of length 1."""

    def __init__(self, weights: E5Weights) -> None:
        super().__init__()
        self.encoder = Encoder(weights)

    def forward(self, words: Tensor) -> Tensor:
        return functional.normalize(self.encoder(words[None]).mean(1), dim=-1)[0]


def export_cross_encoder(network: CrossEncoderNetwork, folder: Path) -> None:
    """Write the cross-encoder to `folder`, its matrices in 8 bits, by row."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    hidden = network.part.weight.shape[1]
    example = (torch.randn(_TOKENS, hidden), torch.zeros(_TOKENS, dtype=torch.long))
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        _trace(_Alone(network), example, ["words", "parts"], "log_odds", whole)
        quantize_dynamic(
            whole,
            folder / f"{NAME}.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )


def export_question_encoder(weights: E5Weights, folder: Path) -> None:
    """Write the bundled encoder to `folder`, its matrices in 4 bits as in the package: nothing is lost."""
    import onnx
    from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        _trace(_Pooled(weights), (torch.randn(_TOKENS, weights.shape.hidden),), ["words"], "vector", whole)
        quantiser = MatMulNBitsQuantizer(
            onnx.load(whole), block_size=BLOCK, is_symmetric=True, accuracy_level=ACCURACY_LEVEL
        )
        quantiser.process()
        quantiser.model.save_model_to_file(str(folder / f"{QUESTION_ENCODER}.onnx"))


def _trace(module: nn.Module, example: tuple[Tensor, ...], inputs: list[str], output: str, path: Path) -> None:
    torch.onnx.export(
        module.eval(),
        example,
        path,
        input_names=inputs,
        output_names=[output],
        dynamic_axes={name: {0: "tokens"} for name in inputs},
        dynamo=False,
        opset_version=OPSET,
    )


if __name__ == "__main__":
    bundled = bundled_weights()
    trained = CrossEncoderNetwork(bundled)
    trained.load_state_dict(torch.load(sys.argv[1]))
    export_cross_encoder(trained, FOLDER)
    export_question_encoder(bundled, FOLDER)
