"""The words of the Funds page's measures and readings, English and Chinese."""

FUNDS: dict[str, tuple[str, str]] = {
    "per.label": ("Compare", "比较"),
    "per.fund": ("Funds", "单只基金"),
    "per.person": ("Per person", "人均"),
    "per.gdp": ("Share of GDP", "占GDP"),
    "currency.label": ("Currency", "币种"),
    "currency.cny": ("Yuan", "人民币"),
    "currency.usd": ("US dollars", "美元"),
    "reading.label": ("Which total", "合计口径"),
    "reading.both": ("Both ends", "两种口径"),
    "reading.strict": ("Strict", "从严"),
    "reading.wide": ("Wide", "从宽"),
    "head.funds.strict": (
        "Local funds stated, sums that may be shared counted once: {amount}.",
        "地方基金公布规模，可能共有的只计一次，合计{amount}。",
    ),
    "head.funds.wide": (
        "Local funds stated, on the widest reading: {amount}.",
        "地方基金公布规模，按最宽读法，合计{amount}。",
    ),
    "scale.percent": ("{share}% of GDP", "GDP的{share}%"),
    "scale.row.person": ("{value} per person, of {sum}", "人均{value}，共{sum}"),
    "scale.row.gdp": ("{value}, {sum}", "{value}，{sum}"),
    "scale.in_usd": ("{words} (about {usd})", "{words}（约{usd}）"),
    "scale.note.usd": (
        "Dollars: all sums at {rate} yuan, the reference rate of {date}.",
        "美元：所有金额按{date}参考汇率1美元兑{rate}元折算。",
    ),
    "scale.note.person": (
        "Residents: census of {year}, National Bureau of Statistics.",
        "人口：{year}年人口普查，国家统计局。",
    ),
    "scale.note.gdp": (
        "GDP: first figures for {year}, provincial bureaus of statistics.",
        "地区生产总值：{year}年初步核算数，各省统计局。",
    ),
    "scale.note.unmeasured": (
        "Not drawn, no figure to divide by: {places}.",
        "缺少除数，未列：{places}。",
    ),
    "scale.note.click": (
        "Click a mark to see the place's funds alone.",
        "点击标记可只看该地基金。",
    ),
    "funds.units.fund.cny": (
        "Size in yuan as stated, each step ten times the last. Local funds only. "
        "Click a mark for its quotes.",
        "原文所述规模（元），每格相差十倍；仅含地方基金。点击标记可看原文。",
    ),
    "funds.units.fund.usd": (
        "Size in US dollars, each step ten times the last. Local funds only. "
        "Click a mark for its quotes.",
        "规模（折合美元），每格相差十倍；仅含地方基金。点击标记可看原文。",
    ),
    "funds.units.person.cny": (
        "Stated sizes of a province's local funds, yuan for each resident; "
        "the bar runs from the strict to the wide sum.",
        "各省地方基金公布规模，按常住人口平均（元）；横条由从严至从宽。",
    ),
    "funds.units.person.usd": (
        "Stated sizes of a province's local funds, US dollars for each resident; "
        "the bar runs from the strict to the wide sum.",
        "各省地方基金公布规模，按常住人口平均（折合美元）；横条由从严至从宽。",
    ),
    "funds.units.gdp.cny": (
        "Stated sizes of a province's local funds as a share of a year's GDP; "
        "the bar runs from the strict to the wide sum.",
        "各省地方基金公布规模占一年地区生产总值的比重；横条由从严至从宽。",
    ),
    "funds.title.person": (
        "{place} states most fund money per person: {amount}",
        "{place}人均基金规模最高：{amount}",
    ),
    "funds.title.gdp": (
        "{place} states most fund money for its economy: {amount}",
        "{place}基金规模相对经济总量最高：{amount}",
    ),
    "funds.national.line": ("Central government’s largest: {amount}", "中央最大基金：{amount}"),
    "total.counted": (
        "How {n} sums were shared out or converted",
        "{n}笔共有或外币金额的计法",
    ),
    "left.more": ("and {n} more", "另有{n}项"),
    "column.low.fund.cny": ("Lowest reading (yuan)", "最低读数（元）"),
    "column.high.fund.cny": ("Highest reading (yuan)", "最高读数（元）"),
    "column.low.fund.usd": ("Lowest reading (US dollars)", "最低读数（美元）"),
    "column.high.fund.usd": ("Highest reading (US dollars)", "最高读数（美元）"),
    "column.low.person.cny": ("Strict sum per person (yuan)", "人均，从严（元）"),
    "column.high.person.cny": ("Wide sum per person (yuan)", "人均，从宽（元）"),
    "column.low.person.usd": ("Strict sum per person (US dollars)", "人均，从严（美元）"),
    "column.high.person.usd": ("Wide sum per person (US dollars)", "人均，从宽（美元）"),
    "column.low.gdp.cny": ("Strict sum as a share of GDP", "占GDP比重，从严"),
    "column.high.gdp.cny": ("Wide sum as a share of GDP", "占GDP比重，从宽"),
}
