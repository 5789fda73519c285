// Written by scripts/program-list.mjs: every file of data/programs, by name.
import academyAttendance347a from './data/programs/academy-attendance-347a.json' with { type: 'json' }
import academyCultural347c from './data/programs/academy-cultural-347c.json' with { type: 'json' }
import academyExchange347b from './data/programs/academy-exchange-347b.json' with { type: 'json' }
import acota from './data/programs/acota.json' with { type: 'json' }
import acquisitionOnly2341 from './data/programs/acquisition-only-2341.json' with { type: 'json' }
import acri from './data/programs/acri.json' with { type: 'json' }
import acsa2342 from './data/programs/acsa-2342.json' with { type: 'json' }
import aeeca from './data/programs/aeeca.json' with { type: 'json' }
import airlift2350c from './data/programs/airlift-2350c.json' with { type: 'json' }
import amep from './data/programs/amep.json' with { type: 'json' }
import americaFirstOpportunityFund from './data/programs/america-first-opportunity-fund.json' with { type: 'json' }
import amsi from './data/programs/amsi.json' with { type: 'json' }
import aprrp from './data/programs/aprrp.json' with { type: 'json' }
import atares2350o from './data/programs/atares-2350o.json' with { type: 'json' }
import aviationLeadership348 from './data/programs/aviation-leadership-348.json' with { type: 'json' }
import awardsMementos313 from './data/programs/awards-mementos-313.json' with { type: 'json' }
import balticSecurityInitiative from './data/programs/baltic-security-initiative.json' with { type: 'json' }
import blueLantern from './data/programs/blue-lantern.json' with { type: 'json' }
import borderSecurity1226 from './data/programs/border-security-1226.json' with { type: 'json' }
import carsi from './data/programs/carsi.json' with { type: 'json' }
import cbpInternationalTraining from './data/programs/cbp-international-training.json' with { type: 'json' }
import cbsi from './data/programs/cbsi.json' with { type: 'json' }
import ccif from './data/programs/ccif.json' with { type: 'json' }
import cfeDm182 from './data/programs/cfe-dm-182.json' with { type: 'json' }
import coalitionSupportCrsp from './data/programs/coalition-support-crsp.json' with { type: 'json' }
import coalitionWarfareProgram from './data/programs/coalition-warfare-program.json' with { type: 'json' }
import colombiaTraining335 from './data/programs/colombia-training-335.json' with { type: 'json' }
import communityPolice7035 from './data/programs/community-police-7035.json' with { type: 'json' }
import contingency451 from './data/programs/contingency-451.json' with { type: 'json' }
import cooperativeProjects27 from './data/programs/cooperative-projects-27.json' with { type: 'json' }
import cooperativeRd2350a from './data/programs/cooperative-rd-2350a.json' with { type: 'json' }
import counterdrug284c from './data/programs/counterdrug-284c.json' with { type: 'json' }
import cpif from './data/programs/cpif.json' with { type: 'json' }
import crif from './data/programs/crif.json' with { type: 'json' }
import cryptologicSupport421 from './data/programs/cryptologic-support-421.json' with { type: 'json' }
import ctef from './data/programs/ctef.json' with { type: 'json' }
import ctpfState from './data/programs/ctpf-state.json' with { type: 'json' }
import ctr from './data/programs/ctr.json' with { type: 'json' }
import cyberCapabilitySharingPilot from './data/programs/cyber-capability-sharing-pilot.json' with { type: 'json' }
import dccep from './data/programs/dccep.json' with { type: 'json' }
import dcs from './data/programs/dcs.json' with { type: 'json' }
import deaNonlethalEquipment from './data/programs/dea-nonlethal-equipment.json' with { type: 'json' }
import deaSensitiveUnits from './data/programs/dea-sensitive-units.json' with { type: 'json' }
import democracyFund from './data/programs/democracy-fund.json' with { type: 'json' }
import denton402 from './data/programs/denton-402.json' with { type: 'json' }
import developmentAssistance from './data/programs/development-assistance.json' with { type: 'json' }
import dhapp from './data/programs/dhapp.json' with { type: 'json' }
import dicb332b from './data/programs/dicb-332b.json' with { type: 'json' }
import diils from './data/programs/diils.json' with { type: 'json' }
import doricPilot from './data/programs/doric-pilot.json' with { type: 'json' }
import drawdown506a1 from './data/programs/drawdown-506a1.json' with { type: 'json' }
import drawdown506a2 from './data/programs/drawdown-506a2.json' with { type: 'json' }
import drawdown506a3Taiwan from './data/programs/drawdown-506a3-taiwan.json' with { type: 'json' }
import drawdown552c2 from './data/programs/drawdown-552c2.json' with { type: 'json' }
import dvot from './data/programs/dvot.json' with { type: 'json' }
import eImet from './data/programs/e-imet.json' with { type: 'json' }
import easternEuropeExerciseTraining1251 from './data/programs/eastern-europe-exercise-training-1251.json' with { type: 'json' }
import edaGrant516 from './data/programs/eda-grant-516.json' with { type: 'json' }
import edaSale from './data/programs/eda-sale.json' with { type: 'json' }
import edi from './data/programs/edi.json' with { type: 'json' }
import elearning346 from './data/programs/elearning-346.json' with { type: 'json' }
import emergencyExtraordinary127 from './data/programs/emergency-extraordinary-127.json' with { type: 'json' }
import erc from './data/programs/erc.json' with { type: 'json' }
import erma from './data/programs/erma.json' with { type: 'json' }
import esep from './data/programs/esep.json' with { type: 'json' }
import esf531 from './data/programs/esf-531.json' with { type: 'json' }
import excessProperty2557 from './data/programs/excess-property-2557.json' with { type: 'json' }
import exportControlTraining582a from './data/programs/export-control-training-582a.json' with { type: 'json' }
import faa607 from './data/programs/faa-607.json' with { type: 'json' }
import faa608Excess from './data/programs/faa-608-excess.json' with { type: 'json' }
import fbiInternationalTraining from './data/programs/fbi-international-training.json' with { type: 'json' }
import fletcInternational from './data/programs/fletc-international.json' with { type: 'json' }
import flightTrainingExchange544b from './data/programs/flight-training-exchange-544b.json' with { type: 'json' }
import fmfCommercialLeasing from './data/programs/fmf-commercial-leasing.json' with { type: 'json' }
import fmfDirectCommercialContracts from './data/programs/fmf-direct-commercial-contracts.json' with { type: 'json' }
import fmfDirectLoans from './data/programs/fmf-direct-loans.json' with { type: 'json' }
import fmfGrant from './data/programs/fmf-grant.json' with { type: 'json' }
import fmfLoanGuarantees from './data/programs/fmf-loan-guarantees.json' with { type: 'json' }
import fmfStateDirected from './data/programs/fmf-state-directed.json' with { type: 'json' }
import fmfTaiwan from './data/programs/fmf-taiwan.json' with { type: 'json' }
import fmsCash from './data/programs/fms-cash.json' with { type: 'json' }
import fmsConstruction from './data/programs/fms-construction.json' with { type: 'json' }
import foodForPeace from './data/programs/food-for-peace.json' with { type: 'json' }
import foreignComparativeTesting from './data/programs/foreign-comparative-testing.json' with { type: 'json' }
import foreignDisasterRelief404 from './data/programs/foreign-disaster-relief-404.json' with { type: 'json' }
import foreignLiaisonOfficers from './data/programs/foreign-liaison-officers.json' with { type: 'json' }
import fundedTransportation2561 from './data/programs/funded-transportation-2561.json' with { type: 'json' }
import geospatialSupport443 from './data/programs/geospatial-support-443.json' with { type: 'json' }
import gfeSalesUsFirms30 from './data/programs/gfe-sales-us-firms-30.json' with { type: 'json' }
import globalHealthEngagement from './data/programs/global-health-engagement.json' with { type: 'json' }
import goldenSentry from './data/programs/golden-sentry.json' with { type: 'json' }
import gpoi from './data/programs/gpoi.json' with { type: 'json' }
import gscf1207 from './data/programs/gscf-1207.json' with { type: 'json' }

export const firstFiles: readonly unknown[] = [
  academyAttendance347a,
  academyCultural347c,
  academyExchange347b,
  acota,
  acquisitionOnly2341,
  acri,
  acsa2342,
  aeeca,
  airlift2350c,
  amep,
  americaFirstOpportunityFund,
  amsi,
  aprrp,
  atares2350o,
  aviationLeadership348,
  awardsMementos313,
  balticSecurityInitiative,
  blueLantern,
  borderSecurity1226,
  carsi,
  cbpInternationalTraining,
  cbsi,
  ccif,
  cfeDm182,
  coalitionSupportCrsp,
  coalitionWarfareProgram,
  colombiaTraining335,
  communityPolice7035,
  contingency451,
  cooperativeProjects27,
  cooperativeRd2350a,
  counterdrug284c,
  cpif,
  crif,
  cryptologicSupport421,
  ctef,
  ctpfState,
  ctr,
  cyberCapabilitySharingPilot,
  dccep,
  dcs,
  deaNonlethalEquipment,
  deaSensitiveUnits,
  democracyFund,
  denton402,
  developmentAssistance,
  dhapp,
  dicb332b,
  diils,
  doricPilot,
  drawdown506a1,
  drawdown506a2,
  drawdown506a3Taiwan,
  drawdown552c2,
  dvot,
  eImet,
  easternEuropeExerciseTraining1251,
  edaGrant516,
  edaSale,
  edi,
  elearning346,
  emergencyExtraordinary127,
  erc,
  erma,
  esep,
  esf531,
  excessProperty2557,
  exportControlTraining582a,
  faa607,
  faa608Excess,
  fbiInternationalTraining,
  fletcInternational,
  flightTrainingExchange544b,
  fmfCommercialLeasing,
  fmfDirectCommercialContracts,
  fmfDirectLoans,
  fmfGrant,
  fmfLoanGuarantees,
  fmfStateDirected,
  fmfTaiwan,
  fmsCash,
  fmsConstruction,
  foodForPeace,
  foreignComparativeTesting,
  foreignDisasterRelief404,
  foreignLiaisonOfficers,
  fundedTransportation2561,
  geospatialSupport443,
  gfeSalesUsFirms30,
  globalHealthEngagement,
  goldenSentry,
  gpoi,
  gscf1207,
]
