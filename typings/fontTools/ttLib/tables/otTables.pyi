class SingleSubst:
    mapping: dict[str, str]

class ExtensionSubst:
    ExtSubTable: SingleSubst

class Lookup:
    SubTable: list[SingleSubst | ExtensionSubst]

class LookupList:
    Lookup: list[Lookup]

class Feature:
    LookupListIndex: list[int]

class FeatureRecord:
    FeatureTag: str
    Feature: Feature

class FeatureList:
    FeatureRecord: list[FeatureRecord]

class GSUB:
    FeatureList: FeatureList
    LookupList: LookupList
