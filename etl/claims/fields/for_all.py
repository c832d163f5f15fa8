"""Money for every industry of a place: not AI's, where AI is not named among them."""

import re

# "面向全省重点产业", "applied research in all fields": money for everything is not AI's.
FOR_ALL = re.compile(
    r"面向全[省市区县州](?:各类|重点|主导|优势|支柱)?产业|不限(?:行业|领域|赛道)|(?:支持|服务|扶持|惠及)[^，。；]{0,6}(?:各行各业|千行百业)|面向各(?:行业|类产业|领域)|"
    r"(?:支撑|支持|服务|助力|赋能)[^，。；]{0,12}现代(?:化)?产业体系|"
    r"投向(?:未分行业|[^，。；]{0,24}多个(?:行业|领域|产业))|覆盖(?:全部|所有)[^，。；]{0,6}(?:企业|行业)|"
    r"(?:各类|所有)[^，。；]{0,10}(?:企业|行业|门类)[均都]?可(?:以)?(?:申请|申报|享受|申领)|"
    r"\b(?:supports?|supporting|serv(?:e|es|ing)|back(?:s|ing)?|underpin\w*) "
    r"(?:its|the|a|their|[\w-]+'s) "
    r"(?:whole |entire )?modern(?:i[sz]ed)? industrial system\b|"
    r"\bfor all (?:kinds|sorts) of (?:[\w-]+ )?(?:technolog|industr|firms|compan|sectors|"
    r"business)\w*|"
    r"\b(?:in|for|across|to) all (?:[\w-]+ ){0,2}(?:industries|sectors|fields|trades)\b"
)
