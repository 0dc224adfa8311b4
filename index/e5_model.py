"""multilingual-e5-small as a sentence-transformers model, built in memory from its packed weights.

Imports torch, so it is itself imported only where documents are encoded. The word embeddings, four fifths of
the model, stay packed in the file: only the rows that occur in a batch are unpacked.
"""

from collections.abc import Sequence
from typing import Any, NoReturn

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import InputModule, Normalize, Pooling
from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import Replace
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing
from torch import Tensor
from transformers import BertConfig, BertModel

from index.e5_weights import E5Weights

# The prompts that the model was trained with (model card of intfloat/multilingual-e5-small).
PROMPTS = {"query": "query: ", "document": "passage: "}
# Names of BertModel's parameters, with the file's.
EMBEDDINGS = {
    "embeddings.position_embeddings.weight": "emb.pos",
    "embeddings.token_type_embeddings.weight": "emb.type",
    "embeddings.LayerNorm.weight": "emb.ln.w",
    "embeddings.LayerNorm.bias": "emb.ln.b",
}
LAYER_PARTS = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi",
    "output.dense": "fo",
    "output.LayerNorm": "oln",
}


def build_model(weights: E5Weights) -> SentenceTransformer:
    """A model whose `encode` gives L2-normalised vectors, agreeing with the C engine to a cosine of 0.999.

    It cuts a text after `shape.positions` tokens, and expects texts that `weights.prepared` made.
    """
    modules = [E5Transformer(weights), Pooling(weights.shape.hidden, "mean"), Normalize()]
    return SentenceTransformer(modules=modules, prompts=PROMPTS)


class E5Transformer(InputModule):
    """Texts to the vectors of their tokens: the first module of a sentence-transformers model."""

    def __init__(self, weights: E5Weights) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.max_seq_length = weights.shape.positions
        self.tokenizer = _tokenizer(weights)
        self.bert = _bert(weights)
        self._weights = weights

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **kwargs: Any) -> dict[str, Tensor]:
        """Token ids and attention mask of texts, as int64 of (texts, tokens of the longest)."""
        encodings = self.tokenizer.encode_batch([f"{prompt or ''}{text}" for text in inputs])
        return {
            "input_ids": torch.tensor([encoding.ids for encoding in encodings]),
            "attention_mask": torch.tensor([encoding.attention_mask for encoding in encodings]),
        }

    def forward(self, features: dict[str, Tensor], **kwargs: Any) -> dict[str, Tensor]:
        """The features with the `token_embeddings`, float32 of (texts, tokens, hidden)."""
        ids = features["input_ids"]
        words = torch.from_numpy(self._weights.word_vectors(ids.cpu().numpy())).to(ids.device)
        output = self.bert(inputs_embeds=words, attention_mask=features["attention_mask"])
        return {**features, "token_embeddings": output.last_hidden_state}

    def save(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Not offered: the packed file is the saved model."""
        raise NotImplementedError("the bundled model is not saved; its packed file is what to keep")


def _tokenizer(weights: E5Weights) -> Tokenizer:
    pieces, special = weights.pieces(), weights.special
    begin, end = pieces[special.begin][0], pieces[special.end][0]
    tokenizer = Tokenizer(Unigram(pieces, special.unknown))
    tokenizer.normalizer = Replace(Regex(" {2,}"), " ")
    tokenizer.pre_tokenizer = Metaspace(split=False)
    tokenizer.post_processor = TemplateProcessing(
        single=f"{begin} $A {end}", special_tokens=[(begin, special.begin), (end, special.end)]
    )
    tokenizer.enable_truncation(weights.shape.positions)
    tokenizer.enable_padding(pad_id=special.padding, pad_token=pieces[special.padding][0])
    return tokenizer


def _bert(weights: E5Weights) -> BertModel:
    """The encoder without its word embeddings, which `E5Transformer` reads from the file."""
    shape = weights.shape
    config = BertConfig(
        vocab_size=1,
        pad_token_id=0,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.feed_forward,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.token_types,
        layer_norm_eps=weights.layer_norm_epsilon,
    )
    with torch.device("meta"):  # no memory and no random values for parameters that are about to be replaced
        bert = BertModel(config, add_pooling_layer=False)
    del bert.embeddings.word_embeddings
    positions = torch.arange(shape.positions)[None]
    bert.embeddings.register_buffer("position_ids", positions, persistent=False)
    bert.embeddings.register_buffer("token_type_ids", torch.zeros_like(positions), persistent=False)
    parameters = {
        name: torch.from_numpy(weights.tensor(_name_in_file(name))).view(parameter.shape)
        for name, parameter in bert.state_dict().items()
    }
    bert.load_state_dict(parameters, assign=True)
    return bert


def _name_in_file(parameter: str) -> str:
    """The file's name of a parameter: "l3.fo.b" for "encoder.layer.3.output.dense.bias"."""
    if parameter in EMBEDDINGS:
        return EMBEDDINGS[parameter]
    layer, kind = parameter.removeprefix("encoder.layer.").rsplit(".", 1)
    number, part = layer.split(".", 1)
    return f"l{number}.{LAYER_PARTS[part]}.{kind[0]}"
