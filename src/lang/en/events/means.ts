/** Weapons and ways of fighting, by the PLOVER mode they give an assault. Lemmas; the first mode with a match in the clause is taken. */
export const MEANS: Readonly<Record<string, string>> = {
  'suicide-attack': 'suicide kamikaze',
  drone: 'drone drones uav uavs quadcopter quadcopters shahed shaheds geran gerans fpv loitering bayraktar harop switchblade',
  unconventional: 'sarin chlorine chemical nerve biological radiological nuclear-tipped anthrax mustard',
  aerial:
    'air airstrike air-strike aerial aircraft jet jets warplane warplanes plane helicopter gunship fighter-bomber aviation airforce f-16',
  'heavy-weapons':
    'artillery shell shells shelling tank tanks mortar howitzer rocket rockets missile missiles katyusha grad iskander iskanders kalibr kalibrs kinzhal kinzhals tochka himars atacms scud scuds qassam tomahawk tomahawks gunboat cannon launcher armour armor',
  explosives:
    'bomb bombs bombing explosive explosives ied mine landmine grenade dynamite device detonator blast car-bomb truck-bomb explosion petrol',
  firearms:
    'gun guns rifle pistol gunman gunmen sniper bullet bullets gunfire shot shots machine-gun machinegun shooting kalashnikov shotgun handgun',
  primitive: 'knife knives machete machetes axe sword stone stones rock rocks spear arrow club clubs arson',
  'crowd-control': 'teargas baton batons truncheon truncheons',
}
/** Pairs that are a means only together. */
export const MEANS_PAIRS: Readonly<Record<string, string>> = {
  'tear gas': 'crowd-control',
  'water cannon': 'crowd-control',
  'rubber bullet': 'crowd-control',
  'plastic bullet': 'crowd-control',
  'stun grenade': 'crowd-control',
  'nerve agent': 'unconventional',
  'poison gas': 'unconventional',
  'mustard gas': 'unconventional',
}
/** What a word of means only names, by the word behind it: a chemical works and a petrol station are no weapons. */
export const NO_MEANS: Readonly<Record<string, string>> = {
  chemical: 'work works plant factory industry complex company engineer store depot',
  petrol: 'station pump tanker depot price',
  nuclear: 'plant reactor',
}
