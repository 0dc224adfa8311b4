"""The models that ONNX Runtime runs: where they lie, and a session on one of them."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = Path(__file__).parent / "models"


def open_session(name: str, *, threads: int) -> "InferenceSession":
    """A session on the model `name`.onnx, which any number of callers may share.

    Its `threads` sleep while there is nothing to do: spinning ones keep other programs, and each other, from the cores.
    """
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # they hold on to memory, and save little time
    return InferenceSession(FOLDER / f"{name}.onnx", options, providers=["CPUExecutionProvider"])
