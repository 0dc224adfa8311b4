"""The network: the bundled encoder with a head, reading a question and a sentence as one text."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from index.e5_weights import E5Shape, E5Weights

PARTS = 3  # question, sentence, context
OUTPUTS = 2  # answers, denies
DROPOUT = 0.1
_LINEAR = ("q", "k", "v", "ao", "fi", "fo")
_NORMS = ("aln", "oln")


class Layer(nn.Module):
    """One layer of BERT; its parts have the names that they have in the weights file."""

    def __init__(self, shape: E5Shape) -> None:
        super().__init__()
        hidden, inner = shape.hidden, shape.feed_forward
        self.heads, self.width = shape.heads, hidden // shape.heads
        self.q, self.k, self.v, self.ao = (nn.Linear(hidden, hidden) for _ in range(4))
        self.fi, self.fo = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.aln, self.oln = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(texts, tokens, hidden) to the same; `mask` says which tokens are attended to."""
        texts, tokens, hidden = x.shape
        q, k, v = (part(x).reshape(texts, tokens, self.heads, self.width).transpose(1, 2) for part in self._attended)
        if mask is None:  # written out for the export: ONNX Runtime takes a tenth less time for it
            attended = torch.softmax(q @ k.transpose(2, 3) * self.width**-0.5, -1) @ v
        else:
            attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.aln(x + self.drop(self.ao(attended.transpose(1, 2).reshape(texts, tokens, hidden))))
        normed: Tensor = self.oln(x + self.drop(self.fo(functional.gelu(self.fi(x)))))
        return normed

    @property
    def _attended(self) -> tuple[nn.Linear, nn.Linear, nn.Linear]:
        return self.q, self.k, self.v


class Encoder(nn.Module):
    """All layers, from word vectors; begins with the weights of the package."""

    def __init__(self, weights: E5Weights) -> None:
        super().__init__()
        shape = weights.shape
        self.pos = nn.Parameter(_tensor(weights, "emb.pos", shape.positions, shape.hidden))
        self.typ = nn.Parameter(_tensor(weights, "emb.type", shape.token_types, shape.hidden))
        self.ln = nn.LayerNorm(shape.hidden, eps=weights.layer_norm_epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        with torch.no_grad():
            self.ln.weight.copy_(_tensor(weights, "emb.ln.w"))
            self.ln.bias.copy_(_tensor(weights, "emb.ln.b"))
            for number, layer in enumerate(self.layers):
                for name in (*_LINEAR, *_NORMS):
                    part = getattr(layer, name)
                    for kind, values in (("w", part.weight), ("b", part.bias)):
                        values.copy_(_tensor(weights, f"l{number}.{name}.{kind}", *values.shape))

    def forward(self, words: Tensor, mask: Tensor | None = None, added: Tensor | None = None) -> Tensor:
        """Word vectors of (texts, tokens, hidden) to vectors in context; `added` goes to what enters the layers."""
        x = self.ln(words + self.pos[: words.shape[1]] + self.typ[0])
        x = x if added is None else x + added
        for layer in self.layers:
            x = layer(x, mask)
        found: Tensor = x
        return found


class CrossEncoderNetwork(nn.Module):
    """The log odds that a sentence answers a question, and that it denies what the question takes for granted."""

    def __init__(self, weights: E5Weights) -> None:
        super().__init__()
        hidden = weights.shape.hidden
        self.encoder = Encoder(weights)
        self.part = nn.Embedding(PARTS, hidden)
        nn.init.zeros_(self.part.weight)
        self.head = nn.Sequential(
            nn.Linear(2 * hidden, hidden), nn.Tanh(), nn.Dropout(DROPOUT), nn.Linear(hidden, OUTPUTS)
        )

    def forward(self, words: Tensor, parts: Tensor, is_token: Tensor | None = None) -> Tensor:
        """Word vectors (texts, tokens, hidden), parts and what is a token (texts, tokens) to log odds (texts, 2)."""
        mask = None if is_token is None else is_token[:, None, None, :] > 0
        hidden = self.encoder(words, mask, self.part(parts))
        shares = torch.ones_like(hidden[..., :1]) if is_token is None else is_token[..., None]
        mean = (hidden * shares).sum(1) / shares.sum(1)
        odds: Tensor = self.head(torch.cat([hidden[:, 0], mean], -1))
        return odds


def _tensor(weights: E5Weights, name: str, *shape: int) -> Tensor:
    values = torch.from_numpy(weights.tensor(name))
    return values.view(*shape) if shape else values
