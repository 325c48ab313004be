/** Opens the page that makes a prescription of a case's shortlist. @param {string} caseId stands behind #, which no server sees */
export function openPrescription(caseId) {
  location.assign(`/prescription.html#${encodeURIComponent(caseId)}`);
}
