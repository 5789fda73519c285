// Written by scripts/program-list.mjs: every file of data/programs, by name.
import hca401 from './data/programs/hca-401.json' with { type: 'json' }
import hsiTciu from './data/programs/hsi-tciu.json' with { type: 'json' }
import humanRightsTraining1206 from './data/programs/human-rights-training-1206.json' with { type: 'json' }
import humanitarianAssistance2561 from './data/programs/humanitarian-assistance-2561.json' with { type: 'json' }
import humanitarianMineAction407 from './data/programs/humanitarian-mine-action-407.json' with { type: 'json' }
import iaafa349 from './data/programs/iaafa-349.json' with { type: 'json' }
import iadc351 from './data/programs/iadc-351.json' with { type: 'json' }
import icitap from './data/programs/icitap.json' with { type: 'json' }
import ieafa350 from './data/programs/ieafa-350.json' with { type: 'json' }
import ilea from './data/programs/ilea.json' with { type: 'json' }
import imet from './data/programs/imet.json' with { type: 'json' }
import imetTaiwan from './data/programs/imet-taiwan.json' with { type: 'json' }
import incle481 from './data/programs/incle-481.json' with { type: 'json' }
import infoExchangeAgreements from './data/programs/info-exchange-agreements.json' with { type: 'json' }
import internationalHumanitarianAssistance from './data/programs/international-humanitarian-assistance.json' with { type: 'json' }
import irregularWarfareCenter345 from './data/programs/irregular-warfare-center-345.json' with { type: 'json' }
import isg from './data/programs/isg.json' with { type: 'json' }
import israelAntiTunnel1279 from './data/programs/israel-anti-tunnel-1279.json' with { type: 'json' }
import jcet322 from './data/programs/jcet-322.json' with { type: 'json' }
import jointExerciseProgram from './data/programs/joint-exercise-program.json' with { type: 'json' }
import jtfCtSupport1022 from './data/programs/jtf-ct-support-1022.json' with { type: 'json' }
import keyLeaderEngagement from './data/programs/key-leader-engagement.json' with { type: 'json' }
import leaseAeca61 from './data/programs/lease-aeca61.json' with { type: 'json' }
import licb1210 from './data/programs/licb-1210.json' with { type: 'json' }
import loanFaa503 from './data/programs/loan-faa503.json' with { type: 'json' }
import loanRdteAeca65 from './data/programs/loan-rdte-aeca65.json' with { type: 'json' }
import mappingExchange454 from './data/programs/mapping-exchange-454.json' with { type: 'json' }
import maritimeSecurityInitiative1263 from './data/programs/maritime-security-initiative-1263.json' with { type: 'json' }
import mfoContribution from './data/programs/mfo-contribution.json' with { type: 'json' }
import militaryDetail712 from './data/programs/military-detail-712.json' with { type: 'json' }
import mnna517 from './data/programs/mnna-517.json' with { type: 'json' }
import moda332a from './data/programs/moda-332a.json' with { type: 'json' }
import multinationalCoe344 from './data/programs/multinational-coe-344.json' with { type: 'json' }
import nadrAta from './data/programs/nadr-ata.json' with { type: 'json' }
import nadrCwd from './data/programs/nadr-cwd.json' with { type: 'json' }
import nadrExbs from './data/programs/nadr-exbs.json' with { type: 'json' }
import nadrGtr from './data/programs/nadr-gtr.json' with { type: 'json' }
import nadrNdf from './data/programs/nadr-ndf.json' with { type: 'json' }
import nadrTipPisces from './data/programs/nadr-tip-pisces.json' with { type: 'json' }
import nadrWmdt from './data/programs/nadr-wmdt.json' with { type: 'json' }
import natoReciprocalTraining21g from './data/programs/nato-reciprocal-training-21g.json' with { type: 'json' }
import navalVesselTransfer8677 from './data/programs/naval-vessel-transfer-8677.json' with { type: 'json' }
import navsciatts352 from './data/programs/navsciatts-352.json' with { type: 'json' }
import nshq2350r from './data/programs/nshq-2350r.json' with { type: 'json' }
import nsip from './data/programs/nsip.json' with { type: 'json' }
import nsip2350q from './data/programs/nsip-2350q.json' with { type: 'json' }
import nspo2350d from './data/programs/nspo-2350d.json' with { type: 'json' }
import nuclearTestMonitoring2565 from './data/programs/nuclear-test-monitoring-2565.json' with { type: 'json' }
import opdat from './data/programs/opdat.json' with { type: 'json' }
import pacificIslandsAssistance from './data/programs/pacific-islands-assistance.json' with { type: 'json' }
import patientMovement2350p from './data/programs/patient-movement-2350p.json' with { type: 'json' }
import pdiApri from './data/programs/pdi-apri.json' with { type: 'json' }
import personnelExchange311 from './data/programs/personnel-exchange-311.json' with { type: 'json' }
import personnelExpenses312 from './data/programs/personnel-expenses-312.json' with { type: 'json' }
import pfpWalesInitiativeFund from './data/programs/pfp-wales-initiative-fund.json' with { type: 'json' }
import pko551 from './data/programs/pko-551.json' with { type: 'json' }
import pmeExchange544a from './data/programs/pme-exchange-544a.json' with { type: 'json' }
import powMia408 from './data/programs/pow-mia-408.json' with { type: 'json' }
import preact from './data/programs/preact.json' with { type: 'json' }
import preventionStabilizationFund from './data/programs/prevention-stabilization-fund.json' with { type: 'json' }
import rdfp345 from './data/programs/rdfp-345.json' with { type: 'json' }
import regionalCenters342 from './data/programs/regional-centers-342.json' with { type: 'json' }
import scma407 from './data/programs/scma-407.json' with { type: 'json' }
import sdaf from './data/programs/sdaf.json' with { type: 'json' }
import sec331SupportToOperations from './data/programs/sec-331-support-to-operations.json' with { type: 'json' }
import sec333BuildCapacity from './data/programs/sec-333-build-capacity.json' with { type: 'json' }
import securityAssistanceSurveys26 from './data/programs/security-assistance-surveys-26.json' with { type: 'json' }
import securityGovernanceInitiative from './data/programs/security-governance-initiative.json' with { type: 'json' }
import seniorMilitaryColleges2111b from './data/programs/senior-military-colleges-2111b.json' with { type: 'json' }
import seos2350m from './data/programs/seos-2350m.json' with { type: 'json' }
import sofCt127e from './data/programs/sof-ct-127e.json' with { type: 'json' }
import sofIw1202 from './data/programs/sof-iw-1202.json' with { type: 'json' }
import stabilization1210a from './data/programs/stabilization-1210a.json' with { type: 'json' }
import statePartnership341 from './data/programs/state-partnership-341.json' with { type: 'json' }
import stateTipPrograms from './data/programs/state-tip-programs.json' with { type: 'json' }
import supportOtherAgencies385 from './data/programs/support-other-agencies-385.json' with { type: 'json' }
import swAsiaFlyingTraining544c from './data/programs/sw-asia-flying-training-544c.json' with { type: 'json' }
import taiwanSecurityCooperationInitiative from './data/programs/taiwan-security-cooperation-initiative.json' with { type: 'json' }
import tca from './data/programs/tca.json' with { type: 'json' }
import testFacilities2350l from './data/programs/test-facilities-2350l.json' with { type: 'json' }
import thirdPartyTransfer from './data/programs/third-party-transfer.json' with { type: 'json' }
import trainingExchangeAeca30a from './data/programs/training-exchange-aeca30a.json' with { type: 'json' }
import trainingExercises321 from './data/programs/training-exercises-321.json' with { type: 'json' }
import transfer610 from './data/programs/transfer-610.json' with { type: 'json' }
import treasuryOta from './data/programs/treasury-ota.json' with { type: 'json' }
import tsctp from './data/programs/tsctp.json' with { type: 'json' }
import ukraineLendLease from './data/programs/ukraine-lend-lease.json' with { type: 'json' }
import uncSupport334 from './data/programs/unc-support-334.json' with { type: 'json' }
import usai1250 from './data/programs/usai-1250.json' with { type: 'json' }
import uscg14usc710 from './data/programs/uscg-14usc710.json' with { type: 'json' }
import waiver614 from './data/programs/waiver-614.json' with { type: 'json' }
import whinsec343 from './data/programs/whinsec-343.json' with { type: 'json' }
import wps1208 from './data/programs/wps-1208.json' with { type: 'json' }
import wrsa514 from './data/programs/wrsa-514.json' with { type: 'json' }

export const restOfFiles: readonly unknown[] = [
  hca401,
  hsiTciu,
  humanRightsTraining1206,
  humanitarianAssistance2561,
  humanitarianMineAction407,
  iaafa349,
  iadc351,
  icitap,
  ieafa350,
  ilea,
  imet,
  imetTaiwan,
  incle481,
  infoExchangeAgreements,
  internationalHumanitarianAssistance,
  irregularWarfareCenter345,
  isg,
  israelAntiTunnel1279,
  jcet322,
  jointExerciseProgram,
  jtfCtSupport1022,
  keyLeaderEngagement,
  leaseAeca61,
  licb1210,
  loanFaa503,
  loanRdteAeca65,
  mappingExchange454,
  maritimeSecurityInitiative1263,
  mfoContribution,
  militaryDetail712,
  mnna517,
  moda332a,
  multinationalCoe344,
  nadrAta,
  nadrCwd,
  nadrExbs,
  nadrGtr,
  nadrNdf,
  nadrTipPisces,
  nadrWmdt,
  natoReciprocalTraining21g,
  navalVesselTransfer8677,
  navsciatts352,
  nshq2350r,
  nsip,
  nsip2350q,
  nspo2350d,
  nuclearTestMonitoring2565,
  opdat,
  pacificIslandsAssistance,
  patientMovement2350p,
  pdiApri,
  personnelExchange311,
  personnelExpenses312,
  pfpWalesInitiativeFund,
  pko551,
  pmeExchange544a,
  powMia408,
  preact,
  preventionStabilizationFund,
  rdfp345,
  regionalCenters342,
  scma407,
  sdaf,
  sec331SupportToOperations,
  sec333BuildCapacity,
  securityAssistanceSurveys26,
  securityGovernanceInitiative,
  seniorMilitaryColleges2111b,
  seos2350m,
  sofCt127e,
  sofIw1202,
  stabilization1210a,
  statePartnership341,
  stateTipPrograms,
  supportOtherAgencies385,
  swAsiaFlyingTraining544c,
  taiwanSecurityCooperationInitiative,
  tca,
  testFacilities2350l,
  thirdPartyTransfer,
  trainingExchangeAeca30a,
  trainingExercises321,
  transfer610,
  treasuryOta,
  tsctp,
  ukraineLendLease,
  uncSupport334,
  usai1250,
  uscg14usc710,
  waiver614,
  whinsec343,
  wps1208,
  wrsa514,
]
