"""English words behind a place that make it a firm's or an industry's: "Hefei's chip makers"."""

import re

# Words that cannot stand between a place and "its" firms: with them a clause has begun.
CLAUSE_WORDS = (
    r"(?:will|would|has|have|had|is|are|was|were|to|said|says|may|can|could|also|and|in|for|on|with|from|of|"
    r"offer|give|pay|plan|set|help|want|urge|ask|tell|launch|announc|unveil|issu|open|creat|build|support|"
    r"provid|attract|subsidi|target|seek|expect|eye|vow|pledg|earmark|allocat|invest(?:s|ed|ing)?\b|spend|put|commit|host|"
    r"promot|accelerat|develop|cultivat|foster|expand|approv|establish|exempt|reward|award|grant|adopt|draft|"
    r"propos|consider|weigh|mull|stud|explor|let|allow|require|hope|see|house|boast|become|rank|uses?\b|an?\b|"
    r"the\b|its\b|their\b|more\b|up\b|some\b|all\b|as\b|at\b|by\b|which|who|that\b|hand|introduc|releas|exempt|lend|fund|encourag|"
    r"reimburs|refund|waiv|compensat|entic|nurtur|guarantee|slash|shoulder|bears?\b|"
    r"(?:financ|lur|rais|guid)(?:es|ed|ing)\b|(?:back|cap|limit|cover|woo|pick|select|steer|sponsor|"
    r"court|match|lower|cut|return|repay|favo?ur)(?:s|es|ed|ing|ped|ting)\b)"
)
FIRM_NOUN = re.compile(
    rf"(?:'s?)? (?:(?!{CLAUSE_WORDS}\w*\b)[\w-]+ ){{0,3}}(?:compan(?:y|ies)|firms?|start-?ups?|"
    rf"makers?|"
    r"manufacturers?|developers?|giant|unicorns?|enterprises?|operators?|businesses|industry|sector|"
    r"economy(?! and \w+)|entrepreneurs?|investors?|financiers?|residents|sales)\b"
    r"(?! (?:\w+ )?(?:fund|park|plan|base|chain|polic|measures|"
    r"regulations|rules|guideline|blueprint|package|subsid|support|voucher|association|zone|"
    r"bureau|commission|department|office|regulator|authorit|minist|"
    r"cent))"
)
