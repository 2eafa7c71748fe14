/** Tells which tests passed only when tried again (decision 0010): each is a fault to be mended, in the test or in the program. */
export default class SecondTries {
  names = []

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId}: ${test.fullName}`)
  }

  onTestRunEnd() {
    if (this.names.length === 0) return
    console.log(`PASSED ONLY ON A SECOND TRY, ${this.names.length}:`)
    for (const name of this.names) console.log(`  ${name}`)
  }
}
