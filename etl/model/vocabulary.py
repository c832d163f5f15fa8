"""The closed lists of the data contract: kinds, statuses, roles, sectors."""

from enum import StrEnum


class Language(StrEnum):
    """A document's main language."""

    EN = "en"
    ZH = "zh"


class Tier(StrEnum):
    """What sort of source a document is, the most authoritative first."""

    OFFICIAL = "official"
    AGENCY = "agency"
    MEDIA = "media"
    COMPANY = "company"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What sort of instrument an initiative is."""

    FUND = "fund"
    SUBSIDY = "subsidy"
    PLAN = "plan"
    INFRASTRUCTURE = "infrastructure"
    PROPOSAL = "proposal"
    ECOSYSTEM = "ecosystem"


# The instruments that are money themselves: a sum beside one is its size, not its cost.
MONEY_KINDS = frozenset({Kind.FUND, Kind.SUBSIDY})


class Status(StrEnum):
    """How far an initiative has come, in order."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    LAUNCHED = "launched"


class Level(StrEnum):
    """The level of the government that acts."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"


class AmountRole(StrEnum):
    """What an amount measures."""

    SIZE = "size"
    ANNUAL = "annual"
    CAP = "cap"
    TARGET = "target"
    OTHER = "other"


class Qualifier(StrEnum):
    """How the document hedges an amount."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Basis(StrEnum):
    """Whose money an amount is: this place's alone, shared, or not told."""

    OWN = "own"
    JOINT = "joint"
    UNCLEAR = "unclear"


class Sector(StrEnum):
    """What the AI is for."""

    MANUFACTURING = "manufacturing"
    ROBOTICS = "robotics"
    VEHICLES = "vehicles"
    DEVICES = "devices"
    MATERIALS = "materials"
    CHIPS = "chips"
    COMPUTING = "computing"
    DATA = "data"
    MODELS = "models"
    SOFTWARE = "software"
    QUANTUM = "quantum"
    SCIENCE = "science"
    HEALTH = "health"
    EDUCATION = "education"
    TALENT = "talent"
    LAW = "law"
    FINANCE = "finance"
    GOVERNMENT = "government"
    AGRICULTURE = "agriculture"
    ENERGY = "energy"
    TRANSPORT = "transport"
    AVIATION = "aviation"
    RETAIL = "retail"
    CULTURE = "culture"
    SECURITY = "security"
    SAFETY = "safety"
