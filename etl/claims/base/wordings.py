"""Turns of phrase for which several rules look, each told once, as parts of patterns."""

# "No single firm may …": a limit, where "no" elsewhere denies.
NO_ONE = (
    r"no (?:[\w-]+ )?(?:one|enterprise|compan(?:y|ies)|firm|applicant|user|project|business|"
    r"team|recipient)s?"
)
# What a facility stands on and is made of: money for it is the facility's.
SITE = (
    r"(?:land|roads?|sites?|buildings?|halls?|construction|"
    r"(?:(?:first|second|third|new|main) )?(?:phase|building|hall))"
)
# The same sum in another currency, right behind it.
CONVERTED = r"(?: ?\([^()]{1,40}\))?"
# "Will reward firms whose models are used abroad for the first time with 2 million yuan", but not
# "… firms with an output of 90 million yuan": who is rewarded is told by it.
REWARDS_WITH = (
    r"\b(reward(?:s|ing)?) [^.;]{4,200}? with "
    r"(?:an? (?:(?!output|revenue|sales|turnover|income|capital)[\w-]+ ){0,3}of )?(?:up to )?$"
)
# Who puts money into something, in any tense, and who has put it there.
SPENDS = (
    r"(?:put(?:s|ting)?|invest(?:s|ed|ing)?|spen(?:ds?|t|ding)|"
    r"(?:pour|pump|inject|plough|plow|channel|funnel)(?:s|ed|ing)?|s(?:inks?|ank|unk|inking))"
)
SPENT = r"(?:put|invested|spent|(?:pour|pump|inject|plough|plow|channel|funnel)ed|sunk|sank)"
# Who keeps money for something; "budgets" and "reserves" may be nouns, which each rule must tell.
SETS_ASIDE = (
    r"(?:(?:set|put)(?:s|ting)? aside|(?:earmark|allot)\w*|(?:allocat|appropriat)\w+|"
    r"reserv(?:ed|ing)|ring-fenc\w+)"
)
# Money that has been kept for something.
KEPT = (
    r"(?:allocated|allotted|appropriated|arranged|budgeted|earmarked|reserved|ring-fenced|"
    r"(?:set|put|laid) aside)"
)
# Who keeps money for something in Chinese, which by itself is to come; and what treasuries do with
# it, but for 支出, which may be a noun.
KEEPS_ZH = r"(?:预留|預留|[拨撥][出款])"
SPENDS_ZH = rf"(?:{KEEPS_ZH}|安排|投入|统筹|拿出|列支|下达|拨付|划拨|下拨)"
# Who says so calls for something, or tells others what they should do.
CALLS_EN = (
    r"\b(?:should|ought to|suggest\w*|propos\w+|call(?:s|ed) (?:for|on)|urg\w+|recommend\w*|"
    r"advis(?:e[sd]?|ing)|advocat\w+|(?:press|push|plead|campaign|argu)\w* for|cases? for|"
    r"(?:is|are|was|were) asking)\b"
)
CALLS_ZH = (
    r"建议|呼吁|提议|倡议(?!书)|建言(?!献策会)|支招|主张|最好(?=[能由让是有把]|省|市|国家|政府)|应当|应该|亟须|亟需|有必要|"
    r"(?<![反响适供对相效感])应(?![用对急届链邀约])|(?<![不适便事合权])宜(?=[加推出设建发提增完尽以由])"
)
# "《…措施（征求意见稿）》提出": what follows is only a draft's.
DRAFT_SAYS_ZH = r"征求意见稿[》）)]?(?:中)?(?:提出|明确|规定|显示)"
# Verbs and nouns that name no programme: two of them in different sentences are two measures.
GENERAL_WORDS = frozenset(
    {
        *("补贴", "奖励", "补助", "资助", "给予", "给与", "支持", "资金支持", "扶持资金", "奖补"),
        *("投入", "安排", "预留", "奖金", "subsidies", "subsidy", "rewards", "reward", "grants"),
        *("grant", "funding", "incentives", "provide", "offer", "funding support"),
    }
)
