"""What an English sentence lays on someone is read clause by clause: on whom, how strongly, in which words."""

import pytest

from corpus.english_directives import english_directives

Read = list[tuple[str, str, str]]  # strength, subject ("-" carried, "" nobody named), words


def read(sentence: str, *, is_duty: bool = False) -> Read:
    return [
        (
            one.strength,
            sentence[slice(*one.subject)] if one.subject else {"carried": "-", "unnamed": ""}[one.bearing],
            sentence[one.start : one.end],
        )
        for one in english_directives(sentence, 0, len(sentence), is_duty=is_duty)
    ]


@pytest.mark.parametrize(
    ("sentence", "strength", "subject"),
    [
        ("The harbour master shall keep a log.", "must", "The harbour master"),
        ("All ferries have to carry life jackets.", "must", "All ferries"),
        ("At least one guard shall be on duty.", "must", "At least one guard"),
        ("If gas is found, the cabin shall be shut at once.", "must", ""),
        ("Dogs are not admitted.", "must_not", ""),
        ("The ministry is responsible to parliament for the fund.", "must", "The ministry"),
        ("Boat owners are required to register.", "must", "Boat owners"),
        ("The duty of the pilot is to stay on board.", "must", "the pilot"),
        ("It is the duty of every captain to report fires.", "must", "every captain"),
        ("The owner of a boat that must be towed shall pay.", "must", "The owner of a boat that must be towed"),
        ("Ports should plant trees.", "should", "Ports"),
        ("Schools are encouraged to visit.", "should", "Schools"),
        ("A crew member is hereby authorised to sign.", "may", "A crew member"),
        ("Crews need not pay.", "may", "Crews"),
        ("The council will not consider late forms.", "will", "The council"),
        ("The port intends to dredge the canal.", "will", "The port"),
        ("The pilot must never leave the bridge.", "must_not", "The pilot"),
        ("No passenger may enter the engine room.", "must_not", "passenger"),
        ("Captains are prohibited from fishing.", "must_not", "Captains"),
        ("The decree requires captains to keep watch.", "must", "captains"),
        ("It is unlawful for a sailor to smoke below deck.", "must_not", "a sailor"),
        ("Over the same period, the port aims to halve the queues.", "will", "the port"),
        ("Boats built before 1990 must not be repaired.", "must_not", ""),
        ("No more than 90 persons may be on board.", "must_not", "persons"),
        ("One guard may look after no more than three boats.", "must_not", "One guard"),
        ("Where a district leaves the scheme, it must say why.", "must", "a district"),
        ("Where the owner cannot be reached, the pilot should wait.", "should", "the pilot"),
        ("From 2030 onwards it will pay the pilots.", "will", "-"),
        ("Data may be used by the rescue service to trace boats.", "may", "the rescue service"),
        ("The log is to be checked by the port office each October.", "must", "the port office"),
        ("What passengers must do when the siren sounds:", "must", "passengers"),
        ("Members of the crew who find a leak are advised as follows:", "must", "Members of the crew who find a leak"),
    ],
)
def test_the_verb_says_how_strongly_and_its_subject_on_whom(sentence: str, strength: str, subject: str) -> None:
    assert [one[:2] for one in read(sentence)] == [(strength, subject)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour was built in 1902 and has two piers.",
        "The council decides which boats may leave.",
        'A "boat" means any vessel that can float.',
        "Support grew by 5 per cent.",
        "In 1990 the county dredged the canal, set up buoys and trained pilots.",
        "Fees are paid by 3 May each year.",
        "Average losses over the past five winters stood at nine boats.",
    ],
)
def test_facts_and_definitions_lay_nothing_on_anyone(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Permits shall be issued by the port office within a week.", "the port office"),
        ("Permits shall be issued by 1 June.", ""),
        ("The plan shall be binding.", ""),
        ("Smoking on deck is not permitted.", ""),
        ("It shall notify the owner.", "-"),
        ("Nothing in this order shall limit the sea rescue service.", ""),
    ],
)
def test_a_passive_binds_its_agent_and_a_document_or_an_act_nobody(sentence: str, subject: str) -> None:
    assert [one[1] for one in read(sentence)] == [subject]


def test_a_chain_of_verbs_is_one_clause_each() -> None:
    assert read("In addition, ports shall keep a log, train their crews, and may charge fees.") == [
        ("must", "ports", "ports shall keep a log"),
        ("must", "-", "train their crews"),
        ("may", "-", "may charge fees"),
    ]


def test_a_new_subject_begins_a_new_clause() -> None:
    assert read("Until the chair returns, the deputy shall preside, and the clerk will take notes.") == [
        ("must", "the deputy", "Until the chair returns, the deputy shall preside"),
        ("will", "the clerk", "the clerk will take notes"),
    ]


def test_what_stands_between_verb_and_object_parts_nothing() -> None:
    sentence = "The office may, with the consent of the owner, examine the hull."
    assert read(sentence) == [("may", "The office", sentence[:-1])]


def test_participles_that_say_what_is_done_are_clauses_and_those_that_say_how_are_not() -> None:
    assert [one[2] for one in read("Ports should save energy, relying on the sun, and publishing the figures.")] == [
        "Ports should save energy, relying on the sun",
        "publishing the figures",
    ]


def test_a_prohibition_does_not_reach_what_and_joins_to_it() -> None:
    assert [one[0] for one in read("Ports shall not charge fees, and publish the list.")] == ["must_not", "must"]
    assert [one[0] for one in read("Ports shall not charge fees, or sell tickets.")] == ["must_not", "must_not"]


def test_imperatives_have_no_subject_and_labels_give_them_one() -> None:
    assert read("Wash the deck.") == [("must", "-", "Wash the deck")]
    assert read("Do not feed the gulls.") == [("must_not", "-", "Do not feed the gulls")]
    assert read("Port office: keep the lights on.") == [("must", "Port office", "Port office: keep the lights on")]


def test_reports_of_what_a_document_says_are_left_out() -> None:
    assert read("The letter also stressed that ports should plant trees.")[0][2] == "ports should plant trees"


def test_the_present_tense_binds_where_duties_are_listed_or_a_norm_is_cited() -> None:
    assert read("Passengers keep their tickets.") == []
    assert [one[:2] for one in read("Passengers keep their tickets.", is_duty=True)] == [("must", "Passengers")]
    assert [one[:2] for one in read("Under section 3, the departments choose the sites.")] == [
        ("must", "the departments")
    ]


def test_verbs_in_the_present_are_told_one_by_one() -> None:
    assert read("The Ministry leads the fleet, keeps the register and pays for repairs.", is_duty=True) == [
        ("must", "The Ministry", "The Ministry leads the fleet"),
        ("must", "-", "keeps the register and pays for repairs"),
    ]
    assert [one[:2] for one in read("The port laboratory issues two designs.", is_duty=True)] == [
        ("must", "The port laboratory")
    ]
    assert [one[:2] for one in read("It does not sell tickets.", is_duty=True)] == [("must_not", "-")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The eastern district measures 40 hectares.",
        "The port authority has 30 members.",
        "The city council adopted the plan.",
        "Caps are worn, so that hair does not block the filters.",
    ],
)
def test_what_somebody_is_binds_nobody(sentence: str) -> None:
    assert read(sentence, is_duty=True) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "A report shall be drawn up within ten days, signed by the pilot, and sent to the port.",
            ["A report shall be drawn up within ten days", "signed by the pilot", "sent to the port"],
        ),
        (
            "The laboratory is responsible for tests, and has to answer within a week.",
            ["The laboratory is responsible for tests", "has to answer within a week"],
        ),
        (
            "Ports are encouraged to set aside berths, plant trees along the quay, and clean the piers.",
            ["Ports are encouraged to set aside berths", "plant trees along the quay", "clean the piers"],
        ),
        (
            "District offices, together with the ports, should draw up a plan.",
            ["District offices, together with the ports, should draw up a plan"],
        ),
    ],
)
def test_each_clause_with_a_verb_of_its_own_is_one(sentence: str, words: list[str]) -> None:
    assert [one[2] for one in read(sentence, is_duty=True)] == words
