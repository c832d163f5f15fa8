"""What a policy says that its chapters are about: a list of subjects, nothing that it sets up."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading, Sentence
from etl.model import Kind

# "从推进算力基础设施建设、加强人才支撑等六个方面提出20条举措": the headings of a policy.
ASPECTS = re.compile(
    r"(?:从|围绕|包括|涵盖|聚焦)(?P<list>[^。；]{4,160}?)等?[\d一二三四五六七八九十]{1,3}个?(?:大)?(?:方面|维度)"
)
# "细则重点扶持4类项目，分别与创新中心建设、企业培育有关".
RELATED = re.compile(r"(?:分别|主要)?与(?P<list>[^。；]{4,80}?)(?:有关|相关)(?=[，。；])")


def is_aspect(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the word stands in the list of what a policy's chapters are about."""
    if anchor.kind not in (Kind.INFRASTRUCTURE, Kind.SUBSIDY):
        return False
    return any(
        m.start("list") <= anchor.span.start < m.end("list")
        for pattern in (ASPECTS, RELATED)
        for m in pattern.finditer(reading.plain, sentence.span.start, sentence.span.end)
    )
