"""What a question takes for granted is taken out of it as plain statements."""

import pytest

from assistant.language.poles import alike, levelled
from assistant.questions.assertions import assertions, assertions_made, without_denial


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ("Since the wells are closed, where is water sold?", ("the wells are closed",)),
        ("As the keeper may lend the key, who else may?", ("the keeper may lend the key",)),
        ("As far as known, who may lend the key?", ()),
        ("The wells are closed; where is water sold?", ("The wells are closed",)),
        ("The wells are closed, so where is water sold?", ("The wells are closed",)),
        ("The wells are closed, aren't they?", ("The wells are closed",)),
        ("Why did the council close the wells?", ("the council close the wells",)),
        ("Why didn't the council close the wells?", ("not the council close the wells",)),
        ("Who closed the wells?", ()),
        ("The mayor asks why the council closed the wells.", ("the council closed the wells",)),
        ("When did the council close the wells?", ("the council close the wells",)),
        ("How do I close a well?", ()),
        ("Are the wells closed?", ()),
        ("Is Elm one of the towns that closed their wells?", ()),
        ("I read that the council closed the wells. Who may I ask?", ("the council closed the wells",)),
        ("Our draft says that six wells are closed. Why so many?", ("six wells are closed",)),
        ("Why does the notice let the villages close wells?", ("the villages may close wells",)),
        ("Since the letter allows the council to close wells, who does it?", ("the council may close wells",)),
        ("Isn't it true that the wells are closed?", ("the wells are closed",)),
        ("The council must close the wells, mustn't it?", ("The council must close the wells",)),
        ("We have two wells. Who closes them?", ()),
        ("We must close the wells, so who does it?", ("We must close the wells",)),
        ("What becomes of the owner's half of the fee?", ("the owner receives half of the fee",)),
    ],
)
def test_statements_are_found_in_english(question: str, statements: tuple[str, ...]) -> None:
    assert assertions(question) == statements


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ("村委会什么时候关闭水井？", ("村委会关闭水井",)),
        ("水井是什么时候关闭的？", ()),
        ("水井没有上锁，罚多少钱？", ()),
        ("按三年一查的规定，下次在哪年？", ("实行三年一查",)),
        ("通知允许村委会关闭水井，由谁关闭？", ("村委会可以关闭水井",)),
        ("通知为什么要求所有村都必须关闭水井？", ("所有村都必须关闭水井",)),
        ("县里否决了哪几个水井方案？", ("县里否决了水井方案",)),
        ("水务局和村委会，分别负责什么？", ()),
        ("酒后管理水井的，处多少罚款？", ()),
        ("水井除了关闭的以外，还有几口？", ()),
        ("既然水井已经关闭，在哪里取水？", ("水井已经关闭",)),
        ("村委会为什么关闭水井？", ("村委会关闭水井",)),
        ("水井已经关闭，对吧？", ("水井已经关闭",)),
        ("水井由谁管理？", ()),
        ("水井可以关闭吗？", ()),
        ("我们村有两口水井，谁管理？", ()),
        ("水井还能关闭不？", ()),
        ("水井已经关闭了吧？", ("水井已经关闭了",)),
        ("负责管理水井的水务局，几点上班？", ("水务局负责管理水井",)),
    ],
)
def test_statements_are_found_in_chinese(question: str, statements: tuple[str, ...]) -> None:
    assert assertions(question) == statements


def test_what_only_stands_beside_the_question_is_not_firm() -> None:
    assert [one.is_firm for one in assertions_made("Since the wells are closed, where is water sold?")] == [True]
    assert [one.is_firm for one in assertions_made("The wells are closed; where is water sold?")] == [False]
    assert [one.is_firm for one in assertions_made("水井已经关闭，在哪里取水？")] == [False]


@pytest.mark.parametrize(
    ("statement", "asserted"),
    [
        ("the council did not close the wells", "the council did close the wells"),
        ("the council closed the wells", None),
        ("the council did not say that nobody did not drink", None),
        ("村委会没有关闭水井", "村委会关闭水井"),
        ("村委会关闭了水井", None),
    ],
)
def test_one_denial_is_taken_out(statement: str, asserted: str | None) -> None:
    assert without_denial(statement) == asserted


def test_opposites_become_one_word_and_its_denial() -> None:
    assert levelled("They turned down the plan") == "They not approve the plan"
    assert levelled("They visit unannounced") == "They visit not announced"
    assert levelled("Owners are obliged to pay no less than 5 crowns") == "Owners must pay at least 5 crowns"
    assert levelled("They were told to cut the fee") == "They must not grow the fee"
    assert levelled("They endorsed the plan") == "They approve the plan"
    assert levelled("委员会否决了方案") == "委员会不批准了方案"


def test_two_texts_that_reject_the_same_deny_nothing_of_each_other() -> None:
    kept = alike("They refused the plan", "The plan was rejected")
    assert kept == {"approve"}
    assert "not" not in levelled("They refused the plan", kept)
    assert not alike("They approved the plan", "The plan was rejected")


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("What reason did the Board give for rejecting the plan of Torvik?", "the Board rejecting the plan of Torvik"),
        ("What was the reason for making pottery a trade?", "making pottery a trade"),
        ("What objections led the Board to reject the plan?", "the Board reject the plan"),
        ("What made the Board turn down the plan?", "the Board turn down the plan"),
        ("Which body allowed the zones to go further?", "the zones may go further"),
        ("Which rule requires the owner to sign twice?", "the owner must sign twice"),
        ("After the plan of Torvik was rejected, what did the county do?", "the plan of Torvik was rejected"),
        ("How was it that the Auditor got a vote?", "the Auditor got a vote"),
        ("On what grounds did the Board reject the plan?", "the Board reject the plan"),
    ],
)
def test_what_is_asked_for_its_reason_or_what_came_after_is_so(question: str, statement: str) -> None:
    assert assertions(question) == (statement,)


@pytest.mark.parametrize(
    "question",
    [
        "What are the grounds for refusing a permit?",
        "After the plan is refused, what must the county do?",
        "What led to the fire?",
    ],
)
def test_what_may_come_to_pass_is_not_said_to_be_so(question: str) -> None:
    assert assertions(question) == ()


def test_the_words_of_one_verb_that_stand_apart_are_one_pole() -> None:
    assert levelled("They left the harbour out of it") == "They not encompass the harbour of it"
    assert levelled("They kept it outside the zone") == "They kept it outside the zone"
    assert levelled("They turned the plan down") == "They not approve the plan"
    assert levelled("片区把霞浦排除在外") == "片区把霞浦不列入"
