// Generated from the tables of the language: npm run generate.
type Text = string | number | boolean
/** One text for both languages, or one for each. */
export type LabelText = Text | { readonly en?: Text; readonly zh?: Text }
/** A number with its unit ('1300 kWh'), a formula ('= 2 * ash'), a pure number, or a figure with what is known of it. */
export type FigureText = string | number | FigureRecord
/** Keys that make an entry stand for many: see Families in docs/language.md. */
export interface Family {
  /** index → set, or list of ids */
  readonly over: Readonly<Record<string, Text | readonly Text[]>>
  /** table(name, …), or a list: members without a value there are left out */
  readonly where?: Text | readonly Text[]
  /** members left out: index → id, or list of ids */
  readonly except?: readonly (Readonly<Record<string, Text | readonly Text[]>>)[]
}
type Entry<T> = T | (Partial<T> & Family)

/** A model in the words of the language, as plain data: what a file of kind model holds. */
export interface ModelDocument {
  readonly liubai: 1
  readonly kind: 'model'
  /** schema of a JSON file */
  readonly $schema?: Text
  /** id; default: the file name */
  readonly id?: Text
  /** name */
  readonly label?: LabelText
  /** description */
  readonly description?: LabelText
  /** default simulation */
  readonly mode?: 'simulation' | 'planning'
  /** default: least cost */
  readonly objective?: 'none' | ObjectiveRecord | readonly ObjectiveRecord[]
  /** lints allowed */
  readonly allow?: readonly Text[]
  /** currency and price year */
  readonly money?: MoneyRecord
  /** distances */
  readonly distance?: DistanceRecord
  /** accounts of the enterprises */
  readonly accounts?: AccountsRecord
  /** how benefits of replacing are shared and counted */
  readonly symbiosis?: SymbiosisRecord
  /** periods in order; default one year */
  readonly periods?: PeriodRangeRecord | readonly PeriodRecord[]
  /** parts of every period in order, by id: share or { share, … } */
  readonly slices?: Readonly<Record<string, Text | Entry<SliceRecord>>>
  /** parts of the model */
  readonly include?: readonly Text[]
  /** CSV tables */
  readonly tables?: readonly TableRecord[]
  /** sets that families range over */
  readonly sets?: Readonly<Record<string, readonly Text[] | Entry<SetRecord>>>
  /** sources of figures */
  readonly sources?: Readonly<Record<string, Entry<SourceRecord>>>
  /** units of the model's own */
  readonly units?: Readonly<Record<string, Entry<OwnUnitRecord>>>
  /** named figures */
  readonly parameters?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** components of composition */
  readonly substances?: Readonly<Record<string, Entry<NamedRecord>>>
  /** groups of commodities and processes */
  readonly tags?: Readonly<Record<string, Entry<NamedRecord>>>
  /** sectors */
  readonly sectors?: Readonly<Record<string, Entry<NamedRecord>>>
  /** parks */
  readonly parks?: Readonly<Record<string, Entry<NamedRecord>>>
  /** everything balanced */
  readonly commodities?: Readonly<Record<string, Entry<CommodityRecord>>>
  /** ordered levels: pressure, purity, temperature */
  readonly ladders?: Readonly<Record<string, Entry<LadderRecord>>>
  /** processes and their recipes */
  readonly processes?: Readonly<Record<string, Entry<ProcessRecord>>>
  /** enterprises and their sites */
  readonly enterprises?: Readonly<Record<string, Entry<EnterpriseRecord>>>
  /** sites without an enterprise */
  readonly sites?: Readonly<Record<string, Entry<SiteRecord>>>
  /** markets */
  readonly markets?: Readonly<Record<string, Entry<MarketRecord>>>
  /** ways of transport */
  readonly modes?: Readonly<Record<string, Entry<ModeRecord>>>
  /** possible transfers */
  readonly links?: Readonly<Record<string, Entry<LinkRecord>>>
  /** disposal routes */
  readonly routes?: Readonly<Record<string, Entry<RouteRecord>>>
  /** stocks */
  readonly stocks?: Readonly<Record<string, Entry<StockRecord>>>
  /** projects */
  readonly projects?: Readonly<Record<string, Entry<ProjectRecord>>>
  /** policies */
  readonly policies?: Readonly<Record<string, Entry<PolicyRecord>>>
  /** indicators */
  readonly indicators?: Readonly<Record<string, Entry<IndicatorRecord>>>
  /** targets */
  readonly targets?: Readonly<Record<string, Entry<TargetRecord>>>
  /** published totals */
  readonly observations?: Readonly<Record<string, Entry<ObservationRecord>>>
  /** what must always hold */
  readonly laws?: Readonly<Record<string, Entry<LawRecord>>>
  /** commodities whose circularity is measured */
  readonly products?: Readonly<Record<string, Entry<ProductRecord>>>
  /** indicator packs of standards, by their ids */
  readonly packs?: Readonly<Record<string, Entry<PackRecord>>>
}

/** A figure with what is known of it. */
export interface FigureRecord {
  /** number with unit, or a formula that begins with = */
  readonly value?: Text
  /** unit of a plain number or of a series */
  readonly unit?: Text
  /** one value per period: a map by period id, or a list in order; an entry may be by slice */
  readonly 'by-period'?: readonly (Text | SlicedRecord)[] | Readonly<Record<string, Text | Entry<SlicedRecord>>>
  /** one value per slice: a map by slice id, or a list in order */
  readonly 'by-slice'?: readonly Text[] | Readonly<Record<string, Text>>
  /** shares of the amount by slice, adding to 100 % */
  readonly profile?: readonly Text[] | Readonly<Record<string, Text>>
  /** lowest value */
  readonly low?: Text
  /** highest value */
  readonly high?: Text
  /** A, B, C or D, with ●, ∑ or ○ */
  readonly grade?: Text
  /** how far it was checked */
  readonly seen?: '●' | '∑' | '○'
  /** key in sources */
  readonly source?: Text
  /** row of the notes it was taken from */
  readonly row?: Text
  /** reason or derivation */
  readonly why?: Text
  /** year it speaks of */
  readonly year?: Text
  /** year of its prices */
  readonly 'price-year'?: Text
  /** wet or dry, strength, with or without tax */
  readonly basis?: Text
}

/** Values by slice, in one period. */
export interface SlicedRecord {
  /** one value per slice */
  readonly 'by-slice': readonly Text[] | Readonly<Record<string, Text>>
}

/** Bounds. */
export interface RangeRecord {
  /** at least */
  readonly min?: FigureText
  /** at most */
  readonly max?: FigureText
}

/** A demand. */
export interface DemandRecord {
  /** at least */
  readonly min?: FigureText
  /** at most */
  readonly max?: FigureText
  /** price of each unit not delivered */
  readonly unmet?: FigureText
  /** temperature, of heat on a ladder */
  readonly at?: Text
}

/** A source of figures. */
export interface SourceRecord {
  /** title */
  readonly title: Text
  /** publisher */
  readonly publisher?: Text
  /** year */
  readonly year?: Text
  /** address */
  readonly url?: Text
  /** remark */
  readonly note?: Text
}

/** Currency and price year of the model. */
export interface MoneyRecord {
  /** unit of money; default yuan */
  readonly currency?: Text
  /** year of the prices the model reckons in */
  readonly 'price-year'?: Text
  /** price index by year, for figures of other years */
  readonly index?: Readonly<Record<string, Text>>
  /** rate per year, or rate and time of running costs: the default objective is then discounted(cost) */
  readonly discounting?: Text | DiscountingRecord
}

/** Discounting to the start of the first period. */
export interface DiscountingRecord {
  /** rate per year */
  readonly rate: FigureText
  /** when in each year running costs count; default middle */
  readonly running?: 'start' | 'middle' | 'end'
}

/** A unit of the model's own. */
export interface OwnUnitRecord {
  /** counts pieces: a dimension of its own */
  readonly counts?: boolean
  /** a currency */
  readonly money?: boolean
  /** size in known units */
  readonly is?: Text
  /** name */
  readonly label?: LabelText
}

/** Distances. */
export interface DistanceRecord {
  /** road length ÷ straight line */
  readonly detour?: FigureText
}

/** A period. */
export interface PeriodRecord {
  /** id */
  readonly id: Text
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** length; default 1 yr */
  readonly length?: FigureText
}

/** Yearly periods. */
export interface PeriodRangeRecord {
  /** first year */
  readonly from: Text
  /** last year */
  readonly to: Text
  /** length of each; default 1 yr */
  readonly length?: FigureText
}

/** A part of every period. */
export interface SliceRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** share of the period; all add to 100 % */
  readonly share: FigureText
  /** slices of one season make up its typical day, in order */
  readonly season?: Text
}

/** A name. */
export interface NamedRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
}

/** Anything balanced: a good, energy carrier, waste or emission. */
export interface CommodityRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** unit it is counted and shown in */
  readonly unit: Text
  /** groups it belongs to */
  readonly tags?: readonly Text[]
  /** share of each substance, or `from: process`, or `carried: [substances followed]` */
  readonly composition?: Readonly<Record<string, FigureText | Entry<FigureRecord> | readonly Text[]>>
  /** mass per unit, if not counted by mass */
  readonly density?: FigureText
  /** named weights: heating value, factors */
  readonly attributes?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** any site may release it there */
  readonly 'released-to'?: 'air' | 'water' | 'land' | 'ground' | 'river'
  /** any site may take it from there */
  readonly 'drawn-from'?: 'air' | 'water' | 'land' | 'ground' | 'river'
  /** kind of cost when bought; default material */
  readonly 'cost-kind'?: 'material' | 'energy' | 'service' | 'wages' | 'depreciation' | 'interest' | 'tax' | 'subsidy' | 'penalty'
  /** what it stands in for where another site uses it */
  readonly replaces?: Readonly<Record<string, Entry<ReplacementRecord>>>
  /** whether it balances in every slice (default) or over the period */
  readonly balance?: 'slice' | 'period'
  /** lints allowed for it */
  readonly allow?: readonly Text[]
}

/** A by-product in place of another commodity, by what both are used for. */
export interface ReplacementRecord {
  /** substance or attribute both are used for, or mass */
  readonly by: Text
  /** processes where it does; default all */
  readonly in?: readonly Text[]
  /** what its use costs more, money per unit */
  readonly processing?: FigureText
}

/** A recipe, or a mode of a process. */
export interface RecipeRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** local names */
  readonly parameters?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** components whose balance is claimed */
  readonly closes?: readonly Text[]
  /** why the rest is not claimed */
  readonly partial?: Text
  /** gap allowed to the claims; default 0.1 % */
  readonly tolerance?: FigureText
  /** inputs per reference */
  readonly in?: Readonly<Record<string, FigureText | FlowRecord | StreamRecord | readonly StreamRecord[] | Readonly<Record<string, Entry<StreamRecord>>>>>
  /** outputs per reference */
  readonly out?: Readonly<Record<string, FigureText | FlowRecord | StreamRecord | readonly StreamRecord[] | Readonly<Record<string, Entry<StreamRecord>>>>>
  /** flows that substitute one another */
  readonly groups?: Readonly<Record<string, Entry<GroupRecord>>>
  /** counted, not balanced */
  readonly memo?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** running cost per reference, by kind */
  readonly cost?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
}

/** A process. */
export interface ProcessRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** local names */
  readonly parameters?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** components whose balance is claimed */
  readonly closes?: readonly Text[]
  /** why the rest is not claimed */
  readonly partial?: Text
  /** gap allowed to the claims; default 0.1 % */
  readonly tolerance?: FigureText
  /** inputs per reference */
  readonly in?: Readonly<Record<string, FigureText | FlowRecord | StreamRecord | readonly StreamRecord[] | Readonly<Record<string, Entry<StreamRecord>>>>>
  /** outputs per reference */
  readonly out?: Readonly<Record<string, FigureText | FlowRecord | StreamRecord | readonly StreamRecord[] | Readonly<Record<string, Entry<StreamRecord>>>>>
  /** flows that substitute one another */
  readonly groups?: Readonly<Record<string, Entry<GroupRecord>>>
  /** counted, not balanced */
  readonly memo?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** running cost per reference, by kind */
  readonly cost?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** reference: amount and commodity, or an own counting unit */
  readonly per: Text
  /** groups it belongs to */
  readonly tags?: readonly Text[]
  /** drying, sorting, transfer: neither generates nor uses */
  readonly handling?: boolean
  /** alternatives; each starts from the fields of the process */
  readonly modes?: Readonly<Record<string, Entry<RecipeRecord>>>
}

/** A flow of a recipe: an amount, a rule, or both. */
export interface FlowRecord {
  /** number with unit, or a formula that begins with = */
  readonly value?: Text
  /** unit of a plain number or of a series */
  readonly unit?: Text
  /** one value per period: a map by period id, or a list in order; an entry may be by slice */
  readonly 'by-period'?: readonly (Text | SlicedRecord)[] | Readonly<Record<string, Text | Entry<SlicedRecord>>>
  /** one value per slice: a map by slice id, or a list in order */
  readonly 'by-slice'?: readonly Text[] | Readonly<Record<string, Text>>
  /** shares of the amount by slice, adding to 100 % */
  readonly profile?: readonly Text[] | Readonly<Record<string, Text>>
  /** lowest value */
  readonly low?: Text
  /** highest value */
  readonly high?: Text
  /** A, B, C or D, with ●, ∑ or ○ */
  readonly grade?: Text
  /** how far it was checked */
  readonly seen?: '●' | '∑' | '○'
  /** key in sources */
  readonly source?: Text
  /** row of the notes it was taken from */
  readonly row?: Text
  /** reason or derivation */
  readonly why?: Text
  /** year it speaks of */
  readonly year?: Text
  /** year of its prices */
  readonly 'price-year'?: Text
  /** wet or dry, strength, with or without tax */
  readonly basis?: Text
  /** component whose balance fixes the amount */
  readonly closes?: Text
  /** share of the component that reaches the reference flow */
  readonly recovery?: FigureText
  /** share of what is fed */
  readonly takes?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** composition made here; `others`: what a carried commodity does not follow */
  readonly of?: Readonly<Record<string, FigureText | Entry<FigureRecord> | Entry<ContentRecord>>>
  /** as much as brings another flow to a content */
  readonly until?: UntilRecord
  /** at least: the amount is left to the choice */
  readonly min?: FigureText
  /** at most: the amount is left to the choice */
  readonly max?: FigureText
  /** quality of the output: what is fed less what other outputs carry */
  readonly window?: Readonly<Record<string, FigureText | Entry<FigureRecord> | Entry<WindowRecord>>>
}

/** Flows of a recipe that substitute one another. */
export interface GroupRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** default in */
  readonly side?: 'in' | 'out'
  /** commodities, or commodities with bounds */
  readonly members: readonly Text[] | Readonly<Record<string, Entry<MemberRecord>>>
  /** all members together per reference */
  readonly total?: FigureText | RangeRecord
  /** what total and shares are counted in: mass or an attribute; default the members' common unit */
  readonly counted?: Text
  /** quality of the members together */
  readonly windows?: Readonly<Record<string, FigureText | Entry<FigureRecord> | Entry<WindowRecord>>>
}

/** A member of a group. */
export interface MemberRecord {
  /** at least */
  readonly min?: FigureText
  /** at most */
  readonly max?: FigureText
  /** share of the total */
  readonly share?: FigureText | RangeRecord
}

/** Bounds of a quality. */
export interface WindowRecord {
  /** not above */
  readonly 'at-most'?: FigureText
  /** not below */
  readonly 'at-least'?: FigureText
}

/** Content of a component made here. */
export interface ContentRecord {
  /** content of the flow */
  readonly content: FigureText
}

/** Aim of a flow. */
export interface UntilRecord {
  /** flow of the recipe */
  readonly flow: Text
  /** component */
  readonly component: Text
  /** content */
  readonly content: FigureText
}

/** Ordered levels, a higher one may serve a lower one: commodities (levels), or one commodity by temperature. */
export interface LadderRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** commodities from the highest to the lowest */
  readonly levels?: readonly Text[]
  /** heat whose flows state temperatures */
  readonly commodity?: Text
  /** with commodity: least difference between giver and taker, default 0 K */
  readonly difference?: Text
  /** with commodity: processes counted as hot or cold utility */
  readonly utilities?: readonly Text[]
}

/** A stream of heat: from one temperature to another, or at one. */
export interface StreamRecord {
  /** supply temperature: 170 degC */
  readonly from?: Text
  /** target temperature */
  readonly to?: Text
  /** temperature of a stream that keeps it */
  readonly at?: Text
  /** heat given or taken per reference */
  readonly duty?: FigureText
  /** the same per degree, with from and to */
  readonly 'duty-per-degree'?: FigureText
  /** its own part of the least difference; default half of it */
  readonly contribution?: Text
}

/** An enterprise. */
export interface EnterpriseRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** owner */
  readonly owner?: Text
  /** sector */
  readonly sector?: Text
  /** its sites */
  readonly sites?: Readonly<Record<string, Entry<SiteRecord>>>
}

/** A site. */
export interface SiteRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** coordinates: [36.56 N, 104.22 E] */
  readonly at?: readonly [string, string]
  /** park */
  readonly park?: Text
  /** sector; default: the enterprise's */
  readonly sector?: Text
  /** equipment */
  readonly units?: Readonly<Record<string, Entry<UnitRecord>>>
  /** final demands */
  readonly demands?: Readonly<Record<string, FigureText | Entry<FigureRecord> | Entry<DemandRecord>>>
  /** declared sources */
  readonly supplies?: Readonly<Record<string, Entry<SupplyRecord>>>
  /** share of a carried commodity that each taker gets: unit, link, market, route, demand or medium → share */
  readonly splits?: Readonly<Record<string, Readonly<Record<string, FigureText | Entry<FigureRecord>>>>>
}

/** A declared source at a site. */
export interface SupplyRecord {
  /** at least */
  readonly min?: FigureText
  /** at most */
  readonly max?: FigureText
  /** cost per unit */
  readonly cost?: FigureText
  /** temperature, of heat on a ladder */
  readonly at?: Text
  /** of a carried commodity supplied here */
  readonly composition?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
}

/** Equipment that runs processes. */
export interface UnitRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** the process it runs */
  readonly process?: Text
  /** several processes: a list, or a map with uses and modes */
  readonly processes?: readonly Text[] | Readonly<Record<string, Entry<UnitProcessRecord>>>
  /** modes allowed */
  readonly modes?: readonly Text[]
  /** limit of uses × activity */
  readonly capacity?: FigureText
  /** share of the capacity there is */
  readonly availability?: FigureText
  /** activity of all its processes together: fixed, or bounds */
  readonly production?: FigureText | RangeRecord
  /** may be off: then it runs at nothing */
  readonly 'on-off'?: boolean
  /** least and most while it is on: share of the capacity, or an amount; it may be off */
  readonly load?: RangeRecord
  /** cost while it is on, by kind */
  readonly 'on-cost'?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** cost of each start, by kind */
  readonly 'start-up'?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** cost whether it runs or not, by kind */
  readonly 'fixed-cost'?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** capacity that may be added */
  readonly build?: BuildRecord
}

/** Capacity that may be added, period by period. */
export interface BuildRecord {
  /** investment per unit of capacity, at the start of the period it is built in */
  readonly cost?: FigureText
  /** cost per unit of built capacity and time in service, by kind */
  readonly 'fixed-cost'?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** built in each period: fixed, or bounds */
  readonly added?: FigureText | RangeRecord
  /** all capacity in service, what stands already included */
  readonly 'in-service'?: FigureText | RangeRecord
  /** size of the steps it comes in; default: any amount */
  readonly step?: FigureText
  /** time from its period to service; default none */
  readonly lead?: FigureText
  /** years of service; default: to the end */
  readonly life?: FigureText
  /** worth at the end of the last period; default straight-line */
  readonly residual?: 'straight-line' | 'sinking-fund' | 'none'
}

/** A process a unit runs. */
export interface UnitProcessRecord {
  /** use of capacity per unit of activity; default 1 */
  readonly uses?: FigureText
  /** modes allowed */
  readonly modes?: readonly Text[]
}

/** A market. */
export interface MarketRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** place: reached by links only */
  readonly at?: readonly [string, string]
  /** reached by links only */
  readonly 'by-links'?: boolean
  /** sites that reach it; default all */
  readonly sites?: readonly Text[]
  /** what the belt buys there */
  readonly sells?: Readonly<Record<string, Entry<OfferRecord>>>
  /** what the belt sells there */
  readonly buys?: Readonly<Record<string, Entry<OfferRecord>>>
}

/** One commodity at a market. */
export interface OfferRecord {
  /** price per unit; may be negative */
  readonly price?: FigureText
  /** price steps in order */
  readonly steps?: readonly StepRecord[]
  /** limit for all together */
  readonly limit?: FigureText
  /** limit of each site */
  readonly 'site-limit'?: FigureText
  /** amount that must be delivered */
  readonly demand?: FigureText | DemandRecord
  /** kind of cost; default: the commodity's */
  readonly 'cost-kind'?: 'material' | 'energy' | 'service' | 'wages' | 'depreciation' | 'interest' | 'tax' | 'subsidy' | 'penalty'
  /** temperature, of heat on a ladder */
  readonly at?: Text
  /** of a carried commodity bought here */
  readonly composition?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
}

/** A price step. */
export interface StepRecord {
  /** size of the step; missing on the last */
  readonly 'up-to'?: FigureText
  /** price */
  readonly price: FigureText
}

/** A way of transport. */
export interface ModeRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** charge per unit */
  readonly charge?: FigureText
  /** rate per unit and distance */
  readonly rate?: FigureText
  /** energy per unit and distance */
  readonly energy?: FigureText
  /** emission per unit and distance */
  readonly emits?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
}

/** A possible transfer of one commodity. */
export interface LinkRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** commodity */
  readonly commodity: Text
  /** giver */
  readonly from: Text
  /** taker */
  readonly to: Text
  /** way of transport */
  readonly mode?: Text
  /** default: from coordinates × detour */
  readonly distance?: FigureText
  /** several legs */
  readonly legs?: readonly LegRecord[]
  /** limit */
  readonly capacity?: FigureText
  /** contract minimum */
  readonly 'at-least'?: FigureText
  /** share lost under way */
  readonly loss?: FigureText
  /** route that takes the loss */
  readonly 'loss-to'?: Text
  /** taker pays giver; negative: gate fee */
  readonly price?: FigureText
  /** extra charge per unit */
  readonly charge?: FigureText
}

/** A leg of a link. */
export interface LegRecord {
  /** way of transport */
  readonly mode: Text
  /** distance */
  readonly distance?: FigureText
}

/** A disposal route. */
export interface RouteRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** where it ends; default land */
  readonly to?: 'air' | 'water' | 'land' | 'ground' | 'river'
  /** sites that may use it; default all */
  readonly sites?: readonly Text[]
  /** what it takes */
  readonly accepts?: Readonly<Record<string, Entry<AcceptanceRecord>>>
}

/** What a route takes. */
export interface AcceptanceRecord {
  /** fee per unit */
  readonly fee?: FigureText
  /** limit */
  readonly limit?: FigureText
  /** temperature, of heat on a ladder */
  readonly at?: Text
  /** emission per unit */
  readonly emits?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
}

/** A stock kept between periods. */
export interface StockRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** site */
  readonly site: Text
  /** commodity */
  readonly commodity: Text
  /** opening level; free where it closes on itself */
  readonly opening?: FigureText
  /** bounds of the level */
  readonly level?: RangeRecord
  /** limit put in */
  readonly put?: FigureText
  /** limit taken out */
  readonly take?: FigureText
  /** share lost per year */
  readonly decay?: FigureText
  /** cost per unit held at the end of a period */
  readonly cost?: FigureText
  /** cost per unit taken out */
  readonly 'take-cost'?: FigureText
  /** free (default), cyclic, or a level */
  readonly closing?: Text
  /** closes on itself: `period`, or a time (1 d) within each season */
  readonly cycle?: Text
}

/** A project: a named set of changes. */
export interface ProjectRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** owner */
  readonly owner?: Text
  /** investment */
  readonly capex?: FigureText
  /** default not built; the scenario decides */
  readonly status?: 'built' | 'not built'
  /** changes while built */
  readonly set?: readonly ChangeRecord[]
  /** sections added while built */
  readonly add?: AdditionsRecord
  /** remark */
  readonly note?: Text
}

/** A change of one value. */
export interface ChangeRecord {
  /** path of the value, ids joined by dots */
  readonly path: Text
  /** new value, or none to remove */
  readonly to: unknown
  /** reason */
  readonly why?: Text
  /** row of the notes */
  readonly row?: Text
  /** key in sources */
  readonly source?: Text
  /** grade */
  readonly grade?: Text
  /** how far it was checked */
  readonly seen?: '●' | '∑' | '○'
  /** lowest value */
  readonly low?: Text
  /** highest value */
  readonly high?: Text
  /** year it speaks of */
  readonly year?: Text
  /** year of its prices */
  readonly 'price-year'?: Text
  /** basis */
  readonly basis?: Text
}

/** A policy on a form. */
export interface PolicyRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** money the belt pays per unit */
  readonly levy?: FigureText
  /** money the belt gets per unit */
  readonly subsidy?: FigureText
  /** price premium per unit */
  readonly premium?: FigureText
  /** upper limit per period */
  readonly cap?: FigureText
  /** lower limit per period */
  readonly quota?: FigureText
  /** form it applies to */
  readonly on: string | number
  /** default all */
  readonly periods?: readonly Text[]
}

/** An objective. */
export interface ObjectiveRecord {
  /** form to make least */
  readonly least?: string | number
  /** form to make most */
  readonly most?: string | number
}

/** An indicator. */
export interface IndicatorRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** unit it is shown in */
  readonly unit: Text
  /** direction */
  readonly better?: 'higher' | 'lower' | 'none'
  /** shown first */
  readonly headline?: boolean
  /** formula */
  readonly formula: string | number
  /** standard it follows */
  readonly standard?: Text
  /** boundary it is counted at */
  readonly boundary?: Text
  /** source of the definition */
  readonly source?: Text
  /** remark */
  readonly note?: LabelText
}

/** A target. */
export interface TargetRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** indicator */
  readonly indicator: Text
  /** lower bound */
  readonly 'at-least'?: FigureText
  /** upper bound */
  readonly 'at-most'?: FigureText
  /** default: the whole horizon */
  readonly period?: Text
  /** source */
  readonly source?: Text
  /** row of the notes */
  readonly row?: Text
  /** grade */
  readonly grade?: Text
  /** reason */
  readonly why?: Text
  /** year */
  readonly year?: Text
}

/** What must hold whatever admissible inputs are put in: a bound, or what raising an input never does. */
export interface LawRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** what it speaks of */
  readonly formula: string | number
  /** unit it is shown in */
  readonly unit: Text
  /** never below */
  readonly 'at-least'?: FigureText
  /** never above */
  readonly 'at-most'?: FigureText
  /** path of a figure: raising it, all else held, … */
  readonly raising?: Text
  /** … never does this */
  readonly never?: 'rises' | 'falls'
  /** why it must hold */
  readonly why?: LabelText
}

/** Feed, end and use of a product, for its circularity; shares of its mass. */
export interface ProductRecord {
  /** recycled share of the feed; default 0 */
  readonly 'recycled-in'?: FigureText
  /** reused share of the feed; default 0 */
  readonly 'reused-in'?: FigureText
  /** sustained biological share; default 0 */
  readonly 'renewable-in'?: FigureText
  /** share recycled at its end; default 0 */
  readonly 'to-recycling'?: FigureText
  /** share reused at its end; default 0 */
  readonly 'to-reuse'?: FigureText
  /** share composted; default 0 */
  readonly 'to-compost'?: FigureText
  /** share burnt, biological only; default 0 */
  readonly 'to-energy'?: FigureText
  /** yield of its recycling; default 100 % */
  readonly 'recycling-yield'?: FigureText
  /** yield of the recycling that made its feed; default 100 % */
  readonly 'feed-yield'?: FigureText
  /** life over that of the average; default 1 */
  readonly life?: FigureText
  /** intensity of use over the average; default 1 */
  readonly use?: FigureText
  /** used up in other products: only its linear flow is told */
  readonly intermediate?: boolean
}

/** Indicators that stand side by side, enterprise by enterprise. */
export interface AccountsRecord {
  /** lines of an account, in order */
  readonly lines: readonly Text[]
  /** enterprises with a column of their own, in order; default all */
  readonly enterprises?: readonly Text[]
}

/** How the benefit of by-products in place of other goods is shared and counted. */
export interface SymbiosisRecord {
  /** credit to generator : user */
  readonly allocation: '100:0' | '50:50' | '0:100'
  /** emissions and resources counted beside energy, waste and money */
  readonly counts?: readonly Text[]
}

/** An indicator pack of a standard, bound to the model. */
export interface PackRecord {
  /** role → indicator, parameter or form; default: the indicator or parameter of the same name */
  readonly use?: Readonly<Record<string, string | number>>
  /** item → stated value */
  readonly state?: Readonly<Record<string, FigureText | Entry<FigureRecord> | 'yes' | 'no'>>
  /** item → why it has no value */
  readonly gaps?: Readonly<Record<string, LabelText>>
  /** year the first period stands for */
  readonly year?: Text
}

/** A published total. */
export interface ObservationRecord {
  /** name, in both languages or one text for both */
  readonly label?: LabelText
  /** indicator or form it speaks of */
  readonly of: string | number
  /** published value */
  readonly value: FigureText
  /** also imposed on the model */
  readonly imposed?: boolean
  /** remark */
  readonly note?: LabelText
}

/** A CSV table: rows become entries (into), or cells become numbers by id (as). */
export interface TableRecord {
  /** path */
  readonly file: Text
  /** collection, ids joined by dots */
  readonly into?: Text
  /** name for table(name, …) */
  readonly as?: Text
  /** with as: unit of plain numbers */
  readonly unit?: Text
  /** with as: columns that hold ids, the one left holds values; default: ids in the first column and the header */
  readonly index?: readonly Text[]
}

/** A rule that gives the ids of a set: exactly one. */
export interface SetRecord {
  /** every id of the section */
  readonly all?: 'commodities' | 'processes' | 'enterprises' | 'sites' | 'markets' | 'modes' | 'links' | 'routes' | 'stocks' | 'periods' | 'slices' | 'substances' | 'sectors' | 'parks'
  /** commodities with the tag */
  readonly tag?: Text
  /** sites of the sector */
  readonly sector?: Text
}

/** Sections added while a project is built. */
export interface AdditionsRecord {
  /** sources of figures */
  readonly sources?: Readonly<Record<string, Entry<SourceRecord>>>
  /** units of the model's own */
  readonly units?: Readonly<Record<string, Entry<OwnUnitRecord>>>
  /** named figures */
  readonly parameters?: Readonly<Record<string, FigureText | Entry<FigureRecord>>>
  /** components of composition */
  readonly substances?: Readonly<Record<string, Entry<NamedRecord>>>
  /** groups of commodities and processes */
  readonly tags?: Readonly<Record<string, Entry<NamedRecord>>>
  /** sectors */
  readonly sectors?: Readonly<Record<string, Entry<NamedRecord>>>
  /** parks */
  readonly parks?: Readonly<Record<string, Entry<NamedRecord>>>
  /** everything balanced */
  readonly commodities?: Readonly<Record<string, Entry<CommodityRecord>>>
  /** ordered levels: pressure, purity, temperature */
  readonly ladders?: Readonly<Record<string, Entry<LadderRecord>>>
  /** processes and their recipes */
  readonly processes?: Readonly<Record<string, Entry<ProcessRecord>>>
  /** enterprises and their sites */
  readonly enterprises?: Readonly<Record<string, Entry<EnterpriseRecord>>>
  /** sites without an enterprise */
  readonly sites?: Readonly<Record<string, Entry<SiteRecord>>>
  /** markets */
  readonly markets?: Readonly<Record<string, Entry<MarketRecord>>>
  /** ways of transport */
  readonly modes?: Readonly<Record<string, Entry<ModeRecord>>>
  /** possible transfers */
  readonly links?: Readonly<Record<string, Entry<LinkRecord>>>
  /** disposal routes */
  readonly routes?: Readonly<Record<string, Entry<RouteRecord>>>
  /** stocks */
  readonly stocks?: Readonly<Record<string, Entry<StockRecord>>>
  /** projects */
  readonly projects?: Readonly<Record<string, Entry<ProjectRecord>>>
  /** policies */
  readonly policies?: Readonly<Record<string, Entry<PolicyRecord>>>
  /** indicators */
  readonly indicators?: Readonly<Record<string, Entry<IndicatorRecord>>>
  /** targets */
  readonly targets?: Readonly<Record<string, Entry<TargetRecord>>>
  /** published totals */
  readonly observations?: Readonly<Record<string, Entry<ObservationRecord>>>
  /** what must always hold */
  readonly laws?: Readonly<Record<string, Entry<LawRecord>>>
  /** commodities whose circularity is measured */
  readonly products?: Readonly<Record<string, Entry<ProductRecord>>>
  /** indicator packs of standards, by their ids */
  readonly packs?: Readonly<Record<string, Entry<PackRecord>>>
}
