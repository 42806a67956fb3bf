/**
 * A small grammar of newspaper English: what may stand for each gap, divided by " / " and new lines. Gaps within are filled in turn. No run of more
 * than three words stands fixed in a sentence, and each gap has tens of fillings, so that two reports seldom share four words in a row, as two reports
 * of different matters seldom do. Titles, offices and bodies exist; towns and people are given, and who does what here is made up.
 */
const RULES = {
  // who acts
  state: `Sudan / Colombia / Armenia / Azerbaijan / Ethiopia / Syria / Ukraine / Russia / Mali / Somalia / Libya / Yemen / Turkey / Egypt / Chad / Niger
    Kenya / Rwanda / Uganda / Iraq / Iran / Jordan / Lebanon / Pakistan / India / Myanmar / Thailand / Cambodia / Georgia / Moldova / Serbia / Kosovo`,
  people: `Sudanese / Colombian / Armenian / Azerbaijani / Ethiopian / Syrian / Ukrainian / Russian / Malian / Somali / Libyan / Yemeni / Turkish / Egyptian
    Chadian / Kenyan / Rwandan / Ugandan / Iraqi / Iranian / Jordanian / Lebanese / Pakistani / Indian / Georgian / Moldovan / Serbian`,
  force: `{people} troops / the {people} army / {people} soldiers / {people} rebels / the {people} air force / {people} paratroopers / {people} border guards
    {people} militiamen / {people} special forces / the {people} navy / {people} fighters / an {unit} of the {people} army`,
  unit: `infantry brigade / armoured column / artillery battery / engineer company / airborne regiment / elite battalion`,
  office: `the {people} foreign ministry / the {people} government / the {people} presidency / the {people} defence ministry / the {people} interior ministry
    the {people} parliament / the {people} opposition / the {people} cabinet / the {people} rebels / the {people} army / {state} / the ministry of {field}`,
  field: `health / transport / energy / agriculture / justice / finance / education / trade / water / labour / housing / mines`,
  body: `the United Nations / the African Union / the European Union / the Red Cross / the Arab League / NATO / the World Food Programme / UNICEF / OPEC
    the International Monetary Fund / the World Bank / Amnesty International / Human Rights Watch / Doctors Without Borders / the World Health Organization`,
  role: `spokesman / envoy / chief negotiator / commander / deputy minister / governor / adviser / ambassador / special representative / chief of staff
    mayor / police chief / prosecutor / senator / general / colonel / district officer / press secretary`,
  // what is at stake
  weapon: `drones / mortars / artillery shells / rockets / cruise missiles / helicopters / fighter jets / tank rounds / gunboats / howitzers / glide bombs / snipers`,
  hit: `hit / struck / destroyed / damaged / set fire to / tore through / smashed into / demolished / wrecked / blew up`,
  building: `bridge / fuel depot / market / barracks / airport / power station / railway yard / police post / bakery / clinic / grain silo / radio mast / bus station
    water tower / textile mill / customs house / hotel / printing works / dam / court house / school / hospital ward / timber yard / cement works / garage`,
  kind: `crowded / disused / new / half-finished / private / guarded / busy / small / large / military / former / public / ruined / rented / well-known / derelict`,
  goods: `flour / rice / tents / blankets / medicine / diesel / drinking water / seed / cooking oil / vaccines / cement / baby food / generators / surgical kits / soap`,
  plan: `a {span} ceasefire / an exchange of {captives} / a truce for the {season} / the withdrawal of {arms} / a corridor for {goods} / a joint {field} commission
    a referendum on {field} / a {span} halt to flights / talks on {field} / a buffer zone along the {water} / the reopening of the {building} / shared use of the {building}`,
  span: `ten-day / two-week / 30-day / 45-day / 60-day / three-month / six-month / 90-day / one-year / weekend-long / 72-hour`,
  captives: `prisoners / the wounded / hostages / the dead / detained students / captured pilots / jailed teachers / fishermen`,
  arms: `heavy weapons / tanks / rocket launchers / foreign fighters / armoured vehicles / long-range guns / naval patrols`,
  water: `river / canal / coast / lake / gorge / ridge / railway / pipeline / highway / salt flats`,
  season: `harvest / holidays / winter / rains / school year / fasting month / wedding season / planting`,
  group: `teachers / students / farmers / dock workers / nurses / lorry drivers / miners / pensioners / widows / bakers / traders / lawyers / herders / engineers / doctors`,
  misdeed: `burning {goods} / shelling a {building} / blocking the {water} / hiding {arms} / holding {captives} / mining a {water} / looting a {building}
    stealing {goods} / jamming radio signals / bribing {group} / arming {group} / expelling {group} / tapping telephones / forging passports`,
  // how it is told
  n: `{figure} / {figure} / {figure} / {figure} / some {figure} / about {figure} / nearly {figure} / more than {figure} / at least {figure}`,
  when: `on Monday / on Tuesday / on Wednesday / on Thursday / on Friday / on Saturday / on Sunday / last week / overnight / earlier this month / two days ago`,
  say: `said / told reporters / insisted / warned / announced / added / complained / explained / wrote / argued / confirmed / claimed / maintained / replied`,
  place: `{town} / {town} / near {town} / the {side} of {town} / the {side} of {town} / the {building} of {town}`,
  side: `north / south / east / west / outskirts / old quarter / centre / harbour district / upper town / suburbs`,
  way: `at dawn / after midnight / without warning / from two sides / in heavy rain / during a blackout / within an hour / before sunrise / in thick fog
    by mistake / for the third time / at close range / in broad daylight / as shops opened / under cover of darkness / before the {season}`,
  mood: `tired / hopeful / cautious / angry / relieved / silent / divided / afraid / patient / weary / calm / sceptical / worried / proud / impatient`,
  thing: `bread / rent / firewood / sugar / petrol / school books / bus fares / onions / mobile phones / roof tiles / cattle / coffee / bricks / shoes / fresh fish / salt`,
  much: `twice / three times / half / a third / a quarter / ten times / four fifths / a tenth`,
  trade: `shopkeeper / welder / beekeeper / tailor / schoolteacher / fisherman / taxi driver / carpenter / midwife / librarian / butcher / electrician / potter / vet / clerk / weaver`,
  study: `history / geology / law / economics / botany / sociology / geography / linguistics / hydrology / statistics / architecture / political science`,
  home: `a low house / two rooms / a rented flat / a farm / a workshop / a tent / a courtyard / a boat / a bare cellar / a villa`,
  old: `Ottoman / colonial / medieval / Roman / Soviet-era / nineteenth-century / pre-war / Byzantine / wooden / limestone / eighteenth-century`,
  look: `narrow / dusty / steep / quiet / flooded / unlit / crooked / treeless / broad / fertile / windy / terraced / stony / green / salty`,
  kin: `brother / daughter / grandfather / uncle / niece / cousin / eldest son / mother-in-law / neighbour / former pupil / sister / widow`,
  craft: `repairs bicycles / sells {thing} / grows apricots / keeps goats / drives a tractor / mends nets / bakes bread / teaches {study} / collects stamps / builds stoves
    paints signs / restores clocks / plays the oud / raises geese / digs wells / sorts scrap`,
  unsure: `unclear / open / uncertain / a matter of dispute / hard to say / unknown / anyone's guess / contested / doubtful`,
  years: `two years / a decade / three winters / eighteen months / half a century / one generation / five years / seven months / the last census / forty years`,
  crop: `wheat / cotton / sorghum / barley / dates / olives / maize / tobacco / sesame / lentils / walnuts / millet / grapes / saffron`,
  month: `January / February / March / April / June / July / August / September / October / November / December`,
  // what happened, told in one of several ways: the gaps in capitals are the same in each telling
  strike: `{WEAPON} {hit} a {kind} {BUILDING} in {TOWN} {WHEN}, killing {NUMBER} people {way}.
    {WHEN}, {WEAPON} {hit} the {kind} {BUILDING} in {TOWN}, and {NUMBER} people were killed, {OFFICE} {say}.
    {NUMBER} people were killed {WHEN} when {WEAPON} {hit} a {BUILDING} in {TOWN}, {NAME}, the {ROLE} of {OFFICE}, {say}.
    According to {OFFICE}, {NUMBER} people died {WHEN} as {WEAPON} {hit} the {BUILDING} {way} in {TOWN}.`,
  capture: `{FORCE} captured {TOWN} {WHEN} {way}, {OFFICE} {say}.
    {WHEN}, {FORCE} took {TOWN}, a {look} town of {crop} growers, {NAME} {say}.
    {TOWN} fell to {FORCE} {WHEN}, according to {NAME}, {ROLE} of {OFFICE}.
    {NAME} {say} that {FORCE} had seized {TOWN} {WHEN} {way}.`,
  talks: `{NAME}, the {ROLE} of {OFFICE}, met {OTHER} in {TOWN} {WHEN} to discuss {PLAN}.
    {WHEN}, {NAME} and {OTHER} met in {TOWN}; they spoke of {PLAN} and of {field}.
    Envoys of {OFFICE} held talks with {OTHER} in {TOWN} {WHEN} about {PLAN}.`,
  charge: `{OFFICE} accused {FORCE} {WHEN} of {MISDEED} near {TOWN}.
    {FORCE} were accused of {MISDEED} outside {TOWN} {WHEN} by {NAME}, the {ROLE} of {OFFICE}.
    {WHEN}, {NAME} blamed {FORCE} for {MISDEED} in the {side} of {TOWN}.`,
  aid: `{BODY} sent {NUMBER} lorries of {GOODS} to {TOWN} {WHEN} {way}.
    {NUMBER} lorries with {GOODS} from {BODY} arrived in {TOWN} {WHEN}, {NAME} {say}.
    {WHEN}, {BODY} delivered {GOODS} to {TOWN} in {NUMBER} lorries, the first since {month}.`,
  protest: `{NUMBER} {GROUP} marched through {TOWN} {WHEN} against {PLAN}.
    {WHEN}, {GROUP} protested in {TOWN} to demand that {OFFICE} drop {PLAN}.
    In {TOWN}, {NUMBER} {GROUP} took to the streets {WHEN} over {PLAN}, {NAME} {say}.`,
  answer: `{OFFICE} rejected {PLAN} {WHEN}, and {NAME} called it "{mood} talk by {mood} men".
    {NAME} {say} {WHEN} that {OFFICE} would not accept {PLAN}.
    {PLAN}, which {BODY} proposed {WHEN}, was turned down by {OFFICE}.`,
  arrest: `Police arrested {NUMBER} {GROUP} in {TOWN} {WHEN} for {MISDEED}.
    {WHEN}, {NUMBER} {GROUP} were detained in {TOWN} on suspicion of {MISDEED}, {OFFICE} {say}.
    {NAME} {say} that police had detained {NUMBER} {GROUP} in {TOWN} {WHEN}.`,
  // what a report tells besides
  background: `{town} lies between a {look} {water} and {crop} fields that {group} have worked for {years}.
    Beyond {town} the {look} {water} turns {side}, past {crop} and {old} ruins.
    A {kin} of {name}, who {craft}, lives in {home} beside the {old} {building}.
    In {home} by the {building}, a {kin} of {name} {craft}.
    "People are {mood}, and {thing} costs {much} what it did in {month}," {name}, a {trade}, {say}.
    "My {kin} {craft}, and I am {mood}," {say} {name}, a {trade} from the {side} of {town}.
    "There is {thing} but no {goods}, and the {building} is {look}," {name}, {trade} and {kin} of a {role}, {say}.
    "First the {season}, then {field}: nobody asks {group}," a {mood} {trade} {say}.
    For {name}, a {trade}, {thing} matters {more} than {goods}.
    {crop} and {thing} sell {more} in {town} than in {month}.
    For {thing}, {town} pays {more} than {town} does.
    What {name}, a {trade}, has is {home} and {thing}, near the {kind} {building}.
    The {old} {building}, {look} and {kind}, {stands} above {town}.
    {month} brings {weather} to the {look} {water}, and {group} stay in {town}.
    {weather} made the {water} {look} in {month}; the {season} came late.
    {name} teaches {study} near the {building} and writes about {crop} and {field}.
    {study} and {field} occupy {name}; {goods} leave this {mood} {trade} {look_at}.
    Whether the {water} has fish for {group} in {month} is {unsure}.
    How many {group} live {side_of} {town} is {unsure}; one {role} guesses {figure}.
    {group} in {town} use the {old} {building}, a {look} hall.
    With {look} lanes and {old} walls, {town} lives by {crop}, {thing} and {mood} {group}.
    {name} became {role} after {years} in {field}, and {group} find him {mood}.
    {name} became {role} in {month}; her {kin} {craft}.
    Older than {years}, the dispute over {field} {stands} between {group} and {group}.
    {group} from {town} and {town} share one {kind} {building} and {look} {thing_place}.
    Few {group} have {thing} left, while the {season} is {unsure}.
    {crop} went by the {look} {water} from {town} to {state} for {years}.
    The {season}, in {month} by the {old} calendar, {stands} before {group} like a {look} {water}.
    Between {building} and {building} {stand} {look} {thing_place} with {thing} and {crop}.
    A {kind} {building}, a {kind} {building}, {thing_place}: the {side} of {town} is {mood}.
    {body} keeps {goods} in a {kind} {building}, {figure} boxes in all.
    Of {field}, and of how {goods} are used, {body} has a {mood} paper that is {figure} pages long.
    {group} {mood_verb} that {field} costs {more} than {thing}.
    {look} and {look}, the {water} {stands} {figure} centimetres deep in {month}.
    {figure} {group} work in the {kind} {building}, {figure} more with {crop}.
    After {years} the {trade} {name} is {mood}, a {kin} {say}.
    By the light of a {lamp}, {group} play cards in {home} until the {weather} is over.
    The shops that have {thing} {stand} {look}, and those of the {side} are {mood}.
    The {unit} once kept {goods} there, and now {group} keep {crop}.
    {name}, {figure}, {craft} near the {look} {water}.
    {name} is {figure} years old, {mood}, and {craft}.
    On the maps that {study} students use, {town} is {side_of} a {look} {water}.
    {much} of the {group} here come from {state}, {much} from {town}.
    There is a song by {group} that praises {crop}, the {weather} and the {side} of {town}.`,
  more: `more / less / better / worse / faster / more slowly`,
  stands: `stands / remains / rises / lies / waits / endures / lingers`,
  stand: `stand / remain / lie / wait / linger / line up`,
  side_of: `north of / south of / east of / west of / beyond / around / within / below / above`,
  thing_place: `stalls / sheds / yards / steps / kiosks / barns / stables / arcades / cellars / workshops`,
  look_at: `cold / indifferent / awake / amused / puzzled / poor / rich / untouched`,
  mood_verb: `think / complain / believe / say / find / suspect / know / grumble / hold / joke`,
  weather: `floods / snow / mud / sand / hail / fog / locusts / thaw / ice / dust storms / drizzle / heat / gales / frost`,
  lamp: `candle / oil lamp / torch / daylight / car battery / moonlight / generator / lantern`,
  title: `{OFFICE} weighs {PLAN} as {GROUP} wait in {TOWN} / {NAME} speaks of {PLAN} after {MISDEED} near {TOWN} / {BUILDING} in {TOWN} divides {GROUP} over {field}
    {mood} days in {TOWN}: {GROUP} and the price of {thing} / {OTHER} and {OFFICE} at odds over {PLAN}`,
} as const

/** What may stand for each gap. */
export const GRAMMAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(RULES).map(([gap, fillings]) => [gap, fillings.split(/\n\s*| \/ /).map((filling) => filling.trim())]),
)
