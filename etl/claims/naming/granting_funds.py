"""Funds that hand their money out, and money that is invested: what is done with it counts.

What is paid to firms is a subsidy, what is put into them is a fund, whatever it is called.
"""

import re

from etl.claims.base.reading import Reading
from etl.model import Cue, Kind

# "设立应用基金，以配对形式资助中小企采用方案", "…基金，资助企业…，每间上限50万元".
GRANTS_ZH = re.compile(
    r"[」”』\"]?，?(?:将|会)?(?:以|按|透过|通过)[^，。；]{0,6}(?:配对|配套|对等|等额)[^，。；]{0,8}(?:资助|补助|补贴)|"
    r"[」”』\"]?，?(?:用于|用以|以|将|会)?(?:资助|补贴|补助)[^，。；]{0,16}(?:企业?|机构|项目|学校|院校|公司)"
    r"[^。；]{0,40}(?:(?:资助|补贴|补助)[^，。；]{0,4}上限|最[多高]|上限)"
)
# "A fund that will subsidise small firms on a matching basis".
GRANTS_EN = re.compile(
    r",? (?:that|which|to) (?:will |would |is to |can )?(?:[\w-]+ )?"
    r"(?:(?:subsidi[sz]e|fund|support|finance)s? [^.;]{3,60}"
    r" on a (?:matching|dollar-for-dollar|one-to-one|1:1) basis\b|subsidi[sz]es? |"
    r"(?:gives?|provides?|offers?|awards?|hands? out|makes?) (?:[\w-]+ ){0,2}"
    r"(?:grants|subsidies)\b)"
)
# "专项资金总额4亿元，采取股权投资方式运作", "引导资金由省金控管理，参股不控股".
INVESTED = re.compile(
    r"[^。；]{0,60}(?:(?:采取|采用|以|按|通过|实行)[^，。；]{0,6}(?:股权投资|参股|直接投资|阶段参股|入股)[^，。；]{0,6}"
    r"(?:方式|形式|模式|运作|投向|投入|支持)|(?<!不)参股而?不控股)"
)
POT = re.compile(r"[^，。；]{0,12}(?:专项|引导|发展|扶持|产业|支持)[^，。；]{0,4}资金|资金")
REACH = 110


def hands_out(reading: Reading, cue: Cue) -> bool:
    """Whether the words behind a fund say that its money is given to those who apply."""
    after = reading.after(cue.span.end, REACH)
    is_fund = cue.value == Kind.FUND
    return is_fund and any(p.match(after) is not None for p in (GRANTS_ZH, GRANTS_EN))


def is_invested(reading: Reading, cue: Cue) -> bool:
    """Whether the words behind special money say that shares are bought with it."""
    if cue.value != Kind.SUBSIDY or not POT.fullmatch(reading.plain, cue.span.start, cue.span.end):
        return False
    return INVESTED.match(reading.after(cue.span.end, REACH)) is not None
