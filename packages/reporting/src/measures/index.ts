import type { Measure } from '../measure.ts';
import { ageFrom30to49 } from './ageFrom30to49.ts';
import { ageFrom50 } from './ageFrom50.ts';
import { ageMaximum } from './ageMaximum.ts';
import { ageMean } from './ageMean.ts';
import { ageMeanChange } from './ageMeanChange.ts';
import { ageMeanPast } from './ageMeanPast.ts';
import { ageMinimum } from './ageMinimum.ts';
import { ageU29 } from './ageU29.ts';
import { approvalsApproved } from './approvalsApproved.ts';
import { approvalsApprovedRate } from './approvalsApprovedRate.ts';
import { approvalsReplied } from './approvalsReplied.ts';
import { approvalsRequested } from './approvalsRequested.ts';
import { ballotsInvalid } from './ballotsInvalid.ts';
import { ballotsInvalidRate } from './ballotsInvalidRate.ts';
import { ballotsIssued } from './ballotsIssued.ts';
import { ballotsReturned } from './ballotsReturned.ts';
import { bodiesElectionCommitteeMembers } from './bodiesElectionCommitteeMembers.ts';
import { bodiesElectionCommittees } from './bodiesElectionCommittees.ts';
import { bodiesGuidanceGroups } from './bodiesGuidanceGroups.ts';
import { bodiesGuidanceLargest } from './bodiesGuidanceLargest.ts';
import { bodiesGuidanceSmallest } from './bodiesGuidanceSmallest.ts';
import { bodiesGuidanceStaff } from './bodiesGuidanceStaff.ts';
import { bodiesInstructors } from './bodiesInstructors.ts';
import { bodiesTotal } from './bodiesTotal.ts';
import { bodiesWorkingGroups } from './bodiesWorkingGroups.ts';
import { candidatesChair } from './candidatesChair.ts';
import { candidatesMember } from './candidatesMember.ts';
import { candidatesPreCommittee } from './candidatesPreCommittee.ts';
import { candidatesPreCountyDelegates } from './candidatesPreCountyDelegates.ts';
import { candidatesPreDiscipline } from './candidatesPreDiscipline.ts';
import { candidatesSpeeches } from './candidatesSpeeches.ts';
import { candidatesTotal } from './candidatesTotal.ts';
import { candidatesViceChair } from './candidatesViceChair.ts';
import { chairsNew } from './chairsNew.ts';
import { chairsNewRate } from './chairsNewRate.ts';
import { chairsReelected } from './chairsReelected.ts';
import { chairsReelectedRate } from './chairsReelectedRate.ts';
import { chairsWomen } from './chairsWomen.ts';
import { committeeByAssembly } from './committeeByAssembly.ts';
import { committeeByGroups } from './committeeByGroups.ts';
import { committeeUnrecorded } from './committeeUnrecorded.ts';
import { contestsSingleChair } from './contestsSingleChair.ts';
import { crossPostedAll } from './crossPostedAll.ts';
import { crossPostedOthers } from './crossPostedOthers.ts';
import { delegatesAbsent } from './delegatesAbsent.ts';
import { delegatesAttendance } from './delegatesAttendance.ts';
import { delegatesCadre } from './delegatesCadre.ts';
import { delegatesCadreShare } from './delegatesCadreShare.ts';
import { delegatesFrontline } from './delegatesFrontline.ts';
import { delegatesFrontlineShare } from './delegatesFrontlineShare.ts';
import { delegatesGroups } from './delegatesGroups.ts';
import { delegatesPerGroup } from './delegatesPerGroup.ts';
import { delegatesPresent } from './delegatesPresent.ts';
import { delegatesTotal } from './delegatesTotal.ts';
import { delegatesWomen } from './delegatesWomen.ts';
import { delegatesWomenShare } from './delegatesWomenShare.ts';
import { differentialAll } from './differentialAll.ts';
import { differentialChair } from './differentialChair.ts';
import { differentialMember } from './differentialMember.ts';
import { differentialPreCommittee } from './differentialPreCommittee.ts';
import { differentialPreCountyDelegates } from './differentialPreCountyDelegates.ts';
import { differentialPreDiscipline } from './differentialPreDiscipline.ts';
import { differentialViceChair } from './differentialViceChair.ts';
import { disciplineActivityKinds } from './disciplineActivityKinds.ts';
import { disciplineParticipants } from './disciplineParticipants.ts';
import { documentsBulletins } from './documentsBulletins.ts';
import { documentsIssued } from './documentsIssued.ts';
import { documentsPlansApproved } from './documentsPlansApproved.ts';
import { documentsRequests } from './documentsRequests.ts';
import { documentsTotal } from './documentsTotal.ts';
import { documentsWorkReports } from './documentsWorkReports.ts';
import { educationMiddle } from './educationMiddle.ts';
import { educationPrimary } from './educationPrimary.ts';
import { educationUnknown } from './educationUnknown.ts';
import { electorateAgriculturalPopulation } from './electorateAgriculturalPopulation.ts';
import { electorateAgriculturalPopulationPast } from './electorateAgriculturalPopulationPast.ts';
import { handbooksCopies } from './handbooksCopies.ts';
import { handbooksPerUnit } from './handbooksPerUnit.ts';
import { inspectionAccepted } from './inspectionAccepted.ts';
import { inspectionAcceptedShare } from './inspectionAcceptedShare.ts';
import { inspectionCorrected } from './inspectionCorrected.ts';
import { inspectionCorrectedRate } from './inspectionCorrectedRate.ts';
import { inspectionDayCount } from './inspectionDayCount.ts';
import { inspectionFindings } from './inspectionFindings.ts';
import { inspectionFollowUps } from './inspectionFollowUps.ts';
import { inspectionInspectors } from './inspectionInspectors.ts';
import { inspectionLoad } from './inspectionLoad.ts';
import { inspectionTownships } from './inspectionTownships.ts';
import { inspectionVisits } from './inspectionVisits.ts';
import { meetingsAssemblies } from './meetingsAssemblies.ts';
import { meetingsBeforeRepeat } from './meetingsBeforeRepeat.ts';
import { meetingsCeremonies } from './meetingsCeremonies.ts';
import { meetingsCoordination } from './meetingsCoordination.ts';
import { meetingsDeliberation } from './meetingsDeliberation.ts';
import { meetingsMobilisation } from './meetingsMobilisation.ts';
import { meetingsTotal } from './meetingsTotal.ts';
import { methodsDirect } from './methodsDirect.ts';
import { methodsDirectShare } from './methodsDirectShare.ts';
import { methodsHousehold } from './methodsHousehold.ts';
import { methodsHouseholdShare } from './methodsHouseholdShare.ts';
import { methodsOpenNomination } from './methodsOpenNomination.ts';
import { methodsOpenNominationShare } from './methodsOpenNominationShare.ts';
import { methodsRepresentative } from './methodsRepresentative.ts';
import { methodsRepresentativeShare } from './methodsRepresentativeShare.ts';
import { methodsTwoRecommendations } from './methodsTwoRecommendations.ts';
import { methodsTwoRecommendationsRate } from './methodsTwoRecommendationsRate.ts';
import { methodsUnrecorded } from './methodsUnrecorded.ts';
import { nominationDirect } from './nominationDirect.ts';
import { nominationUnrecorded } from './nominationUnrecorded.ts';
import { noticesMatters } from './noticesMatters.ts';
import { noticesTotal } from './noticesTotal.ts';
import { oneShoulderChange } from './oneShoulderChange.ts';
import { oneShoulderCount } from './oneShoulderCount.ts';
import { oneShoulderPast } from './oneShoulderPast.ts';
import { oneShoulderRate } from './oneShoulderRate.ts';
import { oneShoulderRatePast } from './oneShoulderRatePast.ts';
import { oneShoulderSeparate } from './oneShoulderSeparate.ts';
import { participationDirectEntitled } from './participationDirectEntitled.ts';
import { participationDirectRate } from './participationDirectRate.ts';
import { participationDirectTook } from './participationDirectTook.ts';
import { participationHouseholdsEntitled } from './participationHouseholdsEntitled.ts';
import { participationHouseholdsRate } from './participationHouseholdsRate.ts';
import { participationHouseholdsTook } from './participationHouseholdsTook.ts';
import { participationOpenNominationEntitled } from './participationOpenNominationEntitled.ts';
import { participationOpenNominationRate } from './participationOpenNominationRate.ts';
import { participationOpenNominationTook } from './participationOpenNominationTook.ts';
import { participationPartyMembersEntitled } from './participationPartyMembersEntitled.ts';
import { participationPartyMembersRate } from './participationPartyMembersRate.ts';
import { participationPartyMembersTook } from './participationPartyMembersTook.ts';
import { participationRepresentativesEntitled } from './participationRepresentativesEntitled.ts';
import { participationRepresentativesRate } from './participationRepresentativesRate.ts';
import { participationRepresentativesTook } from './participationRepresentativesTook.ts';
import { participationResidentUnitsEntitled } from './participationResidentUnitsEntitled.ts';
import { participationResidentUnitsRate } from './participationResidentUnitsRate.ts';
import { participationResidentUnitsTook } from './participationResidentUnitsTook.ts';
import { personsCollege } from './personsCollege.ts';
import { personsCollegeChange } from './personsCollegeChange.ts';
import { personsCollegePast } from './personsCollegePast.ts';
import { personsCollegeRate } from './personsCollegeRate.ts';
import { personsCollegeRatePast } from './personsCollegeRatePast.ts';
import { personsManagers } from './personsManagers.ts';
import { personsManagersRate } from './personsManagersRate.ts';
import { personsMinority } from './personsMinority.ts';
import { personsMinorityPast } from './personsMinorityPast.ts';
import { personsMinorityRate } from './personsMinorityRate.ts';
import { personsMinorityRatePast } from './personsMinorityRatePast.ts';
import { personsPartyMembers } from './personsPartyMembers.ts';
import { personsPartyMembersPast } from './personsPartyMembersPast.ts';
import { personsPartyMembersRate } from './personsPartyMembersRate.ts';
import { personsPartyMembersRatePast } from './personsPartyMembersRatePast.ts';
import { personsPostgraduate } from './personsPostgraduate.ts';
import { personsProsperous } from './personsProsperous.ts';
import { personsProsperousRate } from './personsProsperousRate.ts';
import { personsTotal } from './personsTotal.ts';
import { personsTotalPast } from './personsTotalPast.ts';
import { personsWomen } from './personsWomen.ts';
import { personsWomenChange } from './personsWomenChange.ts';
import { personsWomenPast } from './personsWomenPast.ts';
import { personsWomenRate } from './personsWomenRate.ts';
import { personsWomenRatePast } from './personsWomenRatePast.ts';
import { petitionsAnswered } from './petitionsAnswered.ts';
import { petitionsAnsweredRate } from './petitionsAnsweredRate.ts';
import { petitionsCall } from './petitionsCall.ts';
import { petitionsInTime } from './petitionsInTime.ts';
import { petitionsInTimeRate } from './petitionsInTimeRate.ts';
import { petitionsLetter } from './petitionsLetter.ts';
import { petitionsTotal } from './petitionsTotal.ts';
import { petitionsVisit } from './petitionsVisit.ts';
import { pledgesBranchSecretary } from './pledgesBranchSecretary.ts';
import { pledgesCommittee } from './pledgesCommittee.ts';
import { pledgesTeamMember } from './pledgesTeamMember.ts';
import { pledgesTotal } from './pledgesTotal.ts';
import { pollsAll } from './pollsAll.ts';
import { pollsFailed } from './pollsFailed.ts';
import { pollsRepeated } from './pollsRepeated.ts';
import { postsChair } from './postsChair.ts';
import { postsCommittee } from './postsCommittee.ts';
import { postsCongress } from './postsCongress.ts';
import { postsCountyDelegates } from './postsCountyDelegates.ts';
import { postsDiscipline } from './postsDiscipline.ts';
import { postsLeading } from './postsLeading.ts';
import { postsMember } from './postsMember.ts';
import { postsParty } from './postsParty.ts';
import { postsPartyPerUnit } from './postsPartyPerUnit.ts';
import { postsPerUnit } from './postsPerUnit.ts';
import { postsResidents } from './postsResidents.ts';
import { postsResidentsPerUnit } from './postsResidentsPerUnit.ts';
import { postsSecretary } from './postsSecretary.ts';
import { postsTotal } from './postsTotal.ts';
import { postsViceChair } from './postsViceChair.ts';
import { preliminaryByAll } from './preliminaryByAll.ts';
import { preliminaryByRepresentatives } from './preliminaryByRepresentatives.ts';
import { preliminaryUnrecorded } from './preliminaryUnrecorded.ts';
import { publicityBoards } from './publicityBoards.ts';
import { publicityBoardsPerVillage } from './publicityBoardsPerVillage.ts';
import { publicityBroadcasts } from './publicityBroadcasts.ts';
import { publicityLetters } from './publicityLetters.ts';
import { publicityNewspaper } from './publicityNewspaper.ts';
import { publicitySlogans } from './publicitySlogans.ts';
import { publicitySlogansPerVillage } from './publicitySlogansPerVillage.ts';
import { publicityVehicles } from './publicityVehicles.ts';
import { publicityWindows } from './publicityWindows.ts';
import { resultElected } from './resultElected.ts';
import { resultHighVote } from './resultHighVote.ts';
import { resultHighVoteRate } from './resultHighVoteRate.ts';
import { resultIntent } from './resultIntent.ts';
import { resultIntentRate } from './resultIntentRate.ts';
import { resultNominees } from './resultNominees.ts';
import { resultNomineesElectedRate } from './resultNomineesElectedRate.ts';
import { riskAssessed } from './riskAssessed.ts';
import { riskHigh } from './riskHigh.ts';
import { roundDays } from './roundDays.ts';
import { seatsAll } from './seatsAll.ts';
import { seatsChair } from './seatsChair.ts';
import { seatsMember } from './seatsMember.ts';
import { seatsPreCommittee } from './seatsPreCommittee.ts';
import { seatsPreCountyDelegates } from './seatsPreCountyDelegates.ts';
import { seatsPreDiscipline } from './seatsPreDiscipline.ts';
import { seatsViceChair } from './seatsViceChair.ts';
import { stepsDone } from './stepsDone.ts';
import { stepsDoneRate } from './stepsDoneRate.ts';
import { stepsRecorded } from './stepsRecorded.ts';
import { surplusAll } from './surplusAll.ts';
import { surplusChair } from './surplusChair.ts';
import { surplusMember } from './surplusMember.ts';
import { surplusPreCommittee } from './surplusPreCommittee.ts';
import { surplusPreCountyDelegates } from './surplusPreCountyDelegates.ts';
import { surplusPreDiscipline } from './surplusPreDiscipline.ts';
import { surplusViceChair } from './surplusViceChair.ts';
import { trainingsAttended } from './trainingsAttended.ts';
import { trainingsCounty } from './trainingsCounty.ts';
import { trainingsTotal } from './trainingsTotal.ts';
import { trainingsTownship } from './trainingsTownship.ts';
import { turnoutInPerson } from './turnoutInPerson.ts';
import { turnoutMobileBox } from './turnoutMobileBox.ts';
import { turnoutMobileBoxRate } from './turnoutMobileBoxRate.ts';
import { turnoutNotVoted } from './turnoutNotVoted.ts';
import { turnoutProxy } from './turnoutProxy.ts';
import { turnoutProxyRate } from './turnoutProxyRate.ts';
import { turnoutRate } from './turnoutRate.ts';
import { turnoutVoted } from './turnoutVoted.ts';
import { unitsAll } from './unitsAll.ts';
import { unitsCommunities } from './unitsCommunities.ts';
import { unitsConverted } from './unitsConverted.ts';
import { unitsConvertedAssessed } from './unitsConvertedAssessed.ts';
import { unitsConvertedAssessedRate } from './unitsConvertedAssessedRate.ts';
import { unitsDifficult } from './unitsDifficult.ts';
import { unitsElected } from './unitsElected.ts';
import { unitsElectedRate } from './unitsElectedRate.ts';
import { unitsElecting } from './unitsElecting.ts';
import { unitsElectingUnits } from './unitsElectingUnits.ts';
import { unitsElectingUnitsInstructed } from './unitsElectingUnitsInstructed.ts';
import { unitsExempt } from './unitsExempt.ts';
import { unitsExemptHouseholds } from './unitsExemptHouseholds.ts';
import { unitsInstructed } from './unitsInstructed.ts';
import { unitsNew } from './unitsNew.ts';
import { unitsNoticesComplete } from './unitsNoticesComplete.ts';
import { unitsNoticesCompleteRate } from './unitsNoticesCompleteRate.ts';
import { unitsNoticesIncomplete } from './unitsNoticesIncomplete.ts';
import { unitsPastTerm } from './unitsPastTerm.ts';
import { unitsSubdistricts } from './unitsSubdistricts.ts';
import { unitsTownships } from './unitsTownships.ts';
import { unitsTownshipsCompleted } from './unitsTownshipsCompleted.ts';
import { unitsVillages } from './unitsVillages.ts';
import { unitsVillagesElecting } from './unitsVillagesElecting.ts';
import { unitsWithoutWomen } from './unitsWithoutWomen.ts';
import { votersAdmitted } from './votersAdmitted.ts';
import { votersAdmittedPast } from './votersAdmittedPast.ts';
import { votersAway } from './votersAway.ts';
import { votersAwayPast } from './votersAwayPast.ts';
import { votersFrom30to39 } from './votersFrom30to39.ts';
import { votersFrom30to39Past } from './votersFrom30to39Past.ts';
import { votersFrom40to49 } from './votersFrom40to49.ts';
import { votersFrom40to49Past } from './votersFrom40to49Past.ts';
import { votersFrom50to59 } from './votersFrom50to59.ts';
import { votersFrom50to59Past } from './votersFrom50to59Past.ts';
import { votersFrom60to69 } from './votersFrom60to69.ts';
import { votersFrom60to69Past } from './votersFrom60to69Past.ts';
import { votersFrom70to79 } from './votersFrom70to79.ts';
import { votersFrom70to79Past } from './votersFrom70to79Past.ts';
import { votersFrom80 } from './votersFrom80.ts';
import { votersFrom80Past } from './votersFrom80Past.ts';
import { votersMen } from './votersMen.ts';
import { votersMenPast } from './votersMenPast.ts';
import { votersRegistered } from './votersRegistered.ts';
import { votersRegisteredPast } from './votersRegisteredPast.ts';
import { votersResident } from './votersResident.ts';
import { votersResidentPast } from './votersResidentPast.ts';
import { votersShareOfPopulation } from './votersShareOfPopulation.ts';
import { votersShareOfPopulationChange } from './votersShareOfPopulationChange.ts';
import { votersShareOfPopulationPast } from './votersShareOfPopulationPast.ts';
import { votersTo29 } from './votersTo29.ts';
import { votersTo29Past } from './votersTo29Past.ts';
import { votersWomen } from './votersWomen.ts';
import { votersWomenPast } from './votersWomenPast.ts';

/** Every measure, in the order in which figures are shown. */
export const MEASURES: readonly Measure[] = [
  unitsTownships,
  unitsSubdistricts,
  unitsTownshipsCompleted,
  unitsAll,
  unitsVillages,
  unitsCommunities,
  unitsElecting,
  unitsVillagesElecting,
  unitsElectingUnits,
  unitsExempt,
  unitsExemptHouseholds,
  unitsConverted,
  unitsNew,
  unitsDifficult,
  unitsElected,
  unitsElectedRate,
  roundDays,
  methodsOpenNomination,
  methodsDirect,
  methodsHousehold,
  methodsRepresentative,
  methodsUnrecorded,
  methodsOpenNominationShare,
  methodsDirectShare,
  methodsHouseholdShare,
  methodsRepresentativeShare,
  methodsTwoRecommendations,
  methodsTwoRecommendationsRate,
  committeeByAssembly,
  committeeByGroups,
  committeeUnrecorded,
  nominationDirect,
  nominationUnrecorded,
  preliminaryByAll,
  preliminaryByRepresentatives,
  preliminaryUnrecorded,
  electorateAgriculturalPopulation,
  votersRegistered,
  votersResident,
  votersAway,
  votersAdmitted,
  votersWomen,
  votersMen,
  votersShareOfPopulation,
  votersTo29,
  votersFrom30to39,
  votersFrom40to49,
  votersFrom50to59,
  votersFrom60to69,
  votersFrom70to79,
  votersFrom80,
  votersShareOfPopulationChange,
  votersTo29Past,
  votersFrom30to39Past,
  votersFrom40to49Past,
  votersFrom50to59Past,
  votersFrom60to69Past,
  votersFrom70to79Past,
  votersFrom80Past,
  votersRegisteredPast,
  votersMenPast,
  votersWomenPast,
  votersResidentPast,
  votersAwayPast,
  votersAdmittedPast,
  electorateAgriculturalPopulationPast,
  votersShareOfPopulationPast,
  turnoutVoted,
  turnoutInPerson,
  turnoutMobileBox,
  turnoutProxy,
  turnoutRate,
  turnoutProxyRate,
  turnoutMobileBoxRate,
  turnoutNotVoted,
  ballotsIssued,
  ballotsReturned,
  ballotsInvalid,
  ballotsInvalidRate,
  pollsAll,
  pollsFailed,
  pollsRepeated,
  participationResidentUnitsEntitled,
  participationResidentUnitsTook,
  participationResidentUnitsRate,
  participationPartyMembersEntitled,
  participationPartyMembersTook,
  participationPartyMembersRate,
  participationRepresentativesEntitled,
  participationRepresentativesTook,
  participationRepresentativesRate,
  participationHouseholdsEntitled,
  participationHouseholdsTook,
  participationHouseholdsRate,
  participationDirectEntitled,
  participationDirectTook,
  participationDirectRate,
  participationOpenNominationEntitled,
  participationOpenNominationTook,
  participationOpenNominationRate,
  delegatesTotal,
  delegatesCadre,
  delegatesFrontline,
  delegatesWomen,
  delegatesCadreShare,
  delegatesFrontlineShare,
  delegatesWomenShare,
  delegatesPresent,
  delegatesAbsent,
  delegatesAttendance,
  delegatesGroups,
  delegatesPerGroup,
  candidatesTotal,
  candidatesChair,
  candidatesViceChair,
  candidatesMember,
  candidatesPreCommittee,
  seatsPreCommittee,
  surplusPreCommittee,
  differentialPreCommittee,
  candidatesPreDiscipline,
  seatsPreDiscipline,
  surplusPreDiscipline,
  differentialPreDiscipline,
  candidatesPreCountyDelegates,
  seatsPreCountyDelegates,
  surplusPreCountyDelegates,
  differentialPreCountyDelegates,
  candidatesSpeeches,
  seatsAll,
  surplusAll,
  differentialAll,
  seatsChair,
  surplusChair,
  differentialChair,
  seatsViceChair,
  surplusViceChair,
  differentialViceChair,
  seatsMember,
  surplusMember,
  differentialMember,
  contestsSingleChair,
  postsTotal,
  postsCongress,
  postsCommittee,
  postsDiscipline,
  postsCountyDelegates,
  postsLeading,
  postsParty,
  postsResidents,
  postsSecretary,
  postsChair,
  postsViceChair,
  postsMember,
  postsPerUnit,
  postsResidentsPerUnit,
  postsPartyPerUnit,
  personsTotal,
  chairsReelected,
  chairsNew,
  chairsReelectedRate,
  chairsNewRate,
  chairsWomen,
  unitsWithoutWomen,
  oneShoulderCount,
  oneShoulderSeparate,
  oneShoulderRate,
  oneShoulderPast,
  unitsPastTerm,
  oneShoulderRatePast,
  oneShoulderChange,
  crossPostedOthers,
  crossPostedAll,
  personsTotalPast,
  personsWomen,
  personsWomenRate,
  personsWomenPast,
  personsWomenRatePast,
  personsMinority,
  personsMinorityRate,
  personsMinorityPast,
  personsMinorityRatePast,
  personsPartyMembers,
  personsPartyMembersRate,
  personsPartyMembersPast,
  personsPartyMembersRatePast,
  personsCollege,
  personsCollegeRate,
  personsCollegePast,
  personsCollegeRatePast,
  personsManagers,
  personsManagersRate,
  personsProsperous,
  personsProsperousRate,
  personsPostgraduate,
  personsCollegeChange,
  personsWomenChange,
  ageU29,
  ageFrom30to49,
  ageFrom50,
  educationMiddle,
  educationPrimary,
  educationUnknown,
  ageMean,
  ageMinimum,
  ageMaximum,
  ageMeanPast,
  ageMeanChange,
  resultElected,
  resultIntent,
  resultIntentRate,
  resultNominees,
  resultNomineesElectedRate,
  resultHighVote,
  resultHighVoteRate,
  bodiesTotal,
  bodiesWorkingGroups,
  bodiesElectionCommittees,
  bodiesElectionCommitteeMembers,
  bodiesGuidanceGroups,
  bodiesGuidanceStaff,
  bodiesGuidanceSmallest,
  bodiesGuidanceLargest,
  bodiesInstructors,
  unitsInstructed,
  unitsElectingUnitsInstructed,
  documentsTotal,
  documentsIssued,
  documentsPlansApproved,
  documentsBulletins,
  documentsWorkReports,
  documentsRequests,
  approvalsRequested,
  approvalsReplied,
  approvalsApproved,
  approvalsApprovedRate,
  meetingsTotal,
  meetingsMobilisation,
  meetingsCoordination,
  meetingsDeliberation,
  meetingsBeforeRepeat,
  meetingsAssemblies,
  meetingsCeremonies,
  stepsRecorded,
  stepsDone,
  stepsDoneRate,
  disciplineActivityKinds,
  disciplineParticipants,
  pledgesTotal,
  pledgesCommittee,
  pledgesTeamMember,
  pledgesBranchSecretary,
  publicityBoards,
  publicitySlogans,
  publicityNewspaper,
  publicityLetters,
  publicityWindows,
  publicityBroadcasts,
  publicityVehicles,
  publicityBoardsPerVillage,
  publicitySlogansPerVillage,
  handbooksCopies,
  handbooksPerUnit,
  trainingsTotal,
  trainingsAttended,
  trainingsCounty,
  trainingsTownship,
  noticesTotal,
  noticesMatters,
  unitsNoticesComplete,
  unitsNoticesCompleteRate,
  unitsNoticesIncomplete,
  petitionsTotal,
  petitionsVisit,
  petitionsCall,
  petitionsLetter,
  petitionsAnswered,
  petitionsInTime,
  petitionsAnsweredRate,
  petitionsInTimeRate,
  riskAssessed,
  riskHigh,
  unitsConvertedAssessed,
  unitsConvertedAssessedRate,
  inspectionInspectors,
  inspectionDayCount,
  inspectionVisits,
  inspectionFollowUps,
  inspectionTownships,
  inspectionLoad,
  inspectionFindings,
  inspectionCorrected,
  inspectionCorrectedRate,
  inspectionAccepted,
  inspectionAcceptedShare,
];

/** Measures by id. */
export const MEASURE_BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));
