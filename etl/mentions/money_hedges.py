"""Words that hedge a sum, before or after it: up to, at least, 不超过, 近, or more, 以上."""

import re

from etl.model.vocabulary import Qualifier
from etl.reference.sought import Sought

_BEFORE_CHARACTERS = 56
_AFTER_CHARACTERS = 28

_GLUE_EN = r"""(?:\s?(?:about|around|some|roughly|approximately|nearly|almost
    |(?:an?|the)\s(?:additional|further|extra|combined|total(?:\sof)?|sum\sof|whopping|record)
    |(?:an?\s)?maximum\sof|another|a|an|:)){0,6}\s?"""
_BEFORE_EN = Sought(
    rf"""
    (?<![a-z-])(?:
      (?P<at_most>
        (?:no|not|never)\s(?:more|higher|greater)\sthan | never\sexceed(?:ing|s)?
        | not\s(?:to\s)?exceed(?:ing|s)?
        | (?:does|do|will|must|may|can|should|shall)\s?not\sexceed | cannot\sexceed
        | (?:won|can|doesn|don|mustn|shouldn)['’]?t\sexceed
        | without\sexceeding | (?:max(?:es|ing)?|tops?|topping)\sout\sat | capped\sto
        | \bno\s(?:[\w-]+\s){{0,2}}(?:one|compan(?:y|ies)|firms?|enterprises?|projects?|teams?)
          \s(?:\w+\s){{1,3}}(?:more\sthan|over|above)
        | (?:can|may|will|shall|must)\s?not\s(?:\w+\s){{1,2}}more\sthan
        | up\sto | at\s(?:the\s)?most | limited\sto
        | (?:an?\s|the\s)?max(?:imum|\.)?(?:(?:\s[a-z-]+){{0,3}}\s(?:of|at|is))?
        | cap(?:s|ped|ping)?
          \s(?:(?:it|them|theirs|support|rewards|awards|grants|subsidies|payments)\s)?at
        | (?:an?\s|the\s)?(?:upper\s)?(?:cap|ceiling|limit)\s(?:of|at|is)
        | (?:upper\s)?(?:cap|ceiling|limit|maximum)(?:\s(?:support|reward|sum|amount|funding))?
          \s(?:for|on|per)\s(?:[a-z-]+\s){{1,5}}
          (?:is|of|at)
        | the\smost\s(?:that\s)?(?:[a-z-]+\s){{1,5}}(?:can|may|could)\s(?:[a-z-]+\s){{1,5}}is
        | as\s(?:much|high|many)\sas | under | below | less\sthan | fewer\sthan | within )
    | (?P<at_least>
        no\s(?:less|fewer|lower|smaller)\sthan | not\s(?:less|fewer|lower)\sthan | more\sthan | over
        | at\sleast | exceed(?:s|ed|ing)? | upwards?\sof | in\sexcess\sof | above | beyond
        | (?:an?\s|the\s)?min(?:imum|\.)?(?:(?:\s[a-z-]+){{0,3}}\s(?:of|at|is))?
        | surpass(?:es|ed|ing)? | topp(?:ed|ing)
        | greater\sthan | north\sof )
    | (?P<about>
        about | around | roughly | some | nearly | almost | close\sto | near | approx(?:imately|\.)?
        | (?:an?\s)?estimated(?:\sat)? | circa | ca\. )
    ){_GLUE_EN}$
    | (?P<tilde>~)\s?$
    """,
    flags=re.IGNORECASE | re.VERBOSE,
)
_AFTER_EN = re.compile(
    r"""
    (?P<at_least>\+ | -plus\b | \s(?:or|and)\s(?:more|above|over|higher|up|upwards?)\b
        | \sat\sleast\b | \splus(?=[,.;)]|$) )
    | (?P<at_most>\s(?:or|and)\s(?:less|under|below|lower)\b | \sat\s(?:the\s)?most\b
        | \s(?:at\s)?(?:the\s)?max(?:imum)?\b | [ -](?:cap|ceiling|limit)\b
        | \s(?:is|as|being)\s(?:the|an?|its|their)\s(?:(?:upper|absolute|annual|yearly)\s)?
          (?:cap|ceiling|limit|maximum|most)\b | \sis\sas\s(?:much|high)\sas\b )
    | (?P<about>\sor\sso\b | \sor\sthereabouts\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GIVEN_ZH = (
    r"给予|补贴|补助|奖励|资助|支持|获得?|享受?|奖补|补|奖|贴息|发放|安排|投入|投资|出资|拿|"
    r"申领|申请|领取?|抵扣|抵用|折抵|减免|返还|兑付|兑现|核销|扶持|报销|贷款|借款"
)
_GLUE_ZH = (
    rf"(?:可|将|再|能|按规定|一次性|{_GIVEN_ZH}|达到?|到|为|是|至|共计?|总计|累计|合计|各"
    r"|每(?:家|户|人|年|个|项)|单个|企业|项目|机构|团队|单位|人民币|财政|配套|资金|奖金|经费"
    r"|额度?|总额|金额|的| |:|约){0,6}"
)
_BEFORE_ZH = Sought(
    rf"""
    (?:
      (?P<at_most>不(?:得)?(?:超过|高于|多于|大于|逾) | 最高(?:限额|额度)? | 最多 | 至多 | 上限
        | 封顶 | 可达 | 不到 | 不足 | (?<!不)(?<!不得)(?:低于|少于|小于) | 顶格 )
    | (?P<at_least>不(?:得)?(?:低于|少于|小于) | 至少 | 最低 | 最少 | 下限 | 超过 | (?<!赶)超 | 逾
        | 突破 | 高于 | 大于 | 多于 | (?<![通经不超])过(?=$) )
    | (?P<about>大约 | (?<![节签合条契特])约合? | 折合
        | 将近 | 接近 | (?<![最附])近 | 大概 | (?<!以)上(?=$) )
    ){_GLUE_ZH}$
    """,
    flags=re.VERBOSE,
)
_AFTER_ZH = re.compile(
    r"""
    [ ]?(?:人民币)?(?:\([含及]\))?(?:
      (?P<at_least>[及或]?以上 | 多(?![种个项]) | 余(?!额) | \+ | 起(?![草步]) | 之上)
    | (?P<at_most>[及或]?以[内下] | 之内 | 封顶 | 为(?:限|上限))
    | (?P<about>左右 | 上下 | 量?级别?)
    )
    """,
    re.VERBOSE,
)

Hedge = tuple[Qualifier, int]
"""A qualifier, and the offset to which it stretches the span."""


def hedge_before(stretch: str, floor: int, start: int) -> Hedge | None:
    """The qualifier that ends where a sum starts, with its own start; None without one.

    Looks back no further than `floor`, the end of the sum before.
    """
    begin = max(floor, start - _BEFORE_CHARACTERS)
    window = stretch[begin:start]
    for words in (_BEFORE_EN, _BEFORE_ZH):
        if found := words.search(window):
            return _qualifier(found), begin + found.start()
    return None


def hedge_after(stretch: str, end: int, ceiling: int) -> Hedge | None:
    """The qualifier that starts where a sum ends, with its own end; None without one."""
    window = stretch[end : min(ceiling, end + _AFTER_CHARACTERS)]
    for words in (_AFTER_EN, _AFTER_ZH):
        if found := words.match(window):
            return _qualifier(found), end + found.end()
    return None


def _qualifier(found: re.Match[str]) -> Qualifier:
    group = found.lastgroup or ""
    return Qualifier.ABOUT if group == "tilde" else Qualifier(group)
