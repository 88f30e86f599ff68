import type { CoveredOperation } from '../rest/coverage.ts'

const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** Operations of scoped applications. A test holds the list against the routes. */
export const scriptCoverage: readonly CoveredOperation[] = [
  partial('application.install', 'order of loading and rollback contexts are not published'),
  partial('application.progress', 'an installation is over when its upload is answered'),
  partial('application.ajax', 'applications processor and client-callable script includes; no other processor'),
  absent('application.download', 'source of an installed application'),
  absent('application.dependencies', 'type definitions for the SDK'),
  partial('scripted.rest', 'handlers answer JSON, XML or a stream; binary request bodies are read as text'),
  partial('ui-page', "the Jelly of the SDK's page header; other Jelly is an error"),
  partial('ui-page.asset', "scripts of applications; the platform's own helpers are empty"),
]

/** What a class of the scoped API has, after the vendor's reference, and what of it is not simulated. */
export interface CoveredClass {
  readonly name: string
  readonly members: readonly string[]
  /** Member to the reason it is missing. */
  readonly absent: Readonly<Record<string, string>>
}

const NEWEST = 'only in the newest release'
const words = (text: string): string[] => text.trim().split(/\s+/)

/** Members after the server API reference (ServiceNow docs, Server API, scoped). */
export const glideCoverage: readonly CoveredClass[] = [
  {
    name: 'GlideRecord',
    members:
      words(`addQuery addEncodedQuery addNullQuery addNotNullQuery addActiveQuery addJoinQuery addFunction addUserQuery
      addSystemQuery orderBy orderByDesc setLimit chooseWindow setCategory query _query get next _next hasNext initialize
      newRecord insert update updateMultiple updateWithReferences deleteRecord deleteMultiple setValue getValue getDisplayValue
      getElement getElements getUniqueValue setNewGuidValue getRecordClassName getTableName getClassDisplayValue getLabel
      getLink getAttribute getED getEncodedQuery getRowCount getLastErrorMessage isActionAborted setAbortAction setWorkflow
      setNoCount disableSysIdInOptimization isNewRecord isValid isValidField isValidRecord isEncodedQueryValid isView operation
      canRead canWrite canCreate canDelete`),
    absent: { addFunction: 'database functions', addUserQuery: NEWEST, addSystemQuery: NEWEST },
  },
  {
    name: 'GlideElement',
    members:
      words(`canRead canWrite canCreate changes changesFrom changesTo dateNumericValue getDisplayValue getValue getChoices
      getChoiceValue getED getJournalEntry getLabel getName getReferenceTable getRefRecord getTableName getAttribute
      getBooleanAttribute getDecryptedValue getHTMLValue nil setDisplayValue setValue setError setDateNumericValue toString`),
    absent: {},
  },
  {
    name: 'GlideAggregate',
    members: words(`addAggregate addQuery addEncodedQuery addNullQuery addNotNullQuery addTrend getAggregate
      getAggregateEncodedQuery getEncodedQuery getRowCount getTableName getValue groupBy hasNext next orderBy orderByDesc
      orderByAggregate query setAggregateWindow setCategory setGroup setIntervalYearIncluded`),
    absent: { addTrend: 'trends over time', setIntervalYearIncluded: 'trends over time' },
  },
  {
    name: 'GlideDateTime',
    members:
      words(`getValue setValue setValueUTC getDisplayValue getDisplayValueInternal getDisplayValueLang setDisplayValue
      setDisplayValueInternal getNumericValue add subtract addSeconds addDays addDaysLocalTime addDaysUTC addWeeks
      addWeeksLocalTime addWeeksUTC addMonths addMonthsLocalTime addMonthsUTC addYears addYearsLocalTime addYearsUTC after before
      onOrAfter onOrBefore compareTo equals getDate getTime getLocalDate getLocalTime getDayOfMonth getDayOfMonthLocalTime
      getDayOfMonthUTC getDayOfWeekLocalTime getDayOfWeekUTC getMonthLocalTime getMonthUTC getYearLocalTime getYearUTC
      getWeekOfYearLocalTime getWeekOfYearUTC getDaysInMonth getDaysInMonthLocalTime getDaysInMonthUTC setDayOfMonth
      setDayOfMonthLocalTime setDayOfMonthUTC setMonthLocalTime setMonthUTC setYearLocalTime setYearUTC getTZOffset getDSTOffset
      isDST isValid hasDate getErrorMsg getInternalFormattedLocalTime getUserFormattedLocalTime toString`),
    absent: {},
  },
  {
    name: 'gs',
    members: words(`debug info warn error addInfoMessage addErrorMessage addHighMessage addLowMessage addModerateMessage
      addSuccessMessage getProperty setProperty getUser getUserID getUserName getUserDisplayName hasRole getSession getSessionID
      isInteractive isLoggedIn generateGUID nil tableExists eventQueue eventQueueScheduled executeNow include getMessage
      getEscapedMessage getErrorMessages getCurrentScopeName getCallerScopeName getCurrentApplicationId base64Encode base64Decode
      urlEncode urlDecode xmlToJSON setRedirect getTimeZoneName getDateFormat getTimeFormat beginningOfToday endOfToday
      beginningOfThisWeek endOfThisWeek beginningOfLastMonth endOfLastMonth daysAgo daysAgoStart daysAgoEnd hoursAgo
      hoursAgoStart minutesAgo minutesAgoStart monthsAgo monthsAgoStart quartersAgo yearsAgo yesterday dateGenerate`),
    absent: {
      executeNow: 'scheduled jobs run when they are due',
      include: 'script includes need no loading',
      xmlToJSON: 'XML documents',
      setRedirect: 'form actions',
    },
  },
  {
    name: 'RESTMessageV2',
    members:
      words(`setEndpoint setHttpMethod setRequestHeader setRequestBody setRequestBodyFromAttachment setQueryParameter
      setStringParameter setStringParameterNoEscape setBasicAuth setAuthenticationProfile setRequestorProfile setMutualAuth
      setMIDServer setEccCorrelator setEccParameter setHttpTimeout setLogLevel setAllowedRedirectURIs
      disableForcedVariableSubstitution execute executeAsync getEndpoint getRequestBody getRequestHeader getRequestHeaders
      saveResponseBodyAsAttachment`),
    absent: {},
  },
  {
    name: 'RESTResponseV2',
    members:
      words(`getBody getStatusCode getHeader getHeaders getAllHeaders getErrorCode getErrorMessage haveError getCookies
      getQueryString waitForResponse getResponseAttachmentSysid`),
    absent: {},
  },
  {
    name: 'GlideSession',
    members: words(`getClientData putClientData getClientIP getLanguage getSessionToken getTimeZoneName getUrlOnStack
      isImpersonating isInteractive isLoggedIn getCurrentApplicationId getCurrentDomainID`),
    absent: {},
  },
  {
    name: 'GlideUser',
    members: words(
      'getID getName getDisplayName getEmail getFirstName getLastName hasRole getRoles isMemberOf getPreference savePreference',
    ),
    absent: {},
  },
  {
    name: 'GlideSysAttachment',
    members: words(
      'getAttachments getContent getContentBase64 getContentStream write writeBase64 writeContentStream copy deleteAttachment',
    ),
    absent: {
      getContentStream: 'streams',
      writeContentStream: 'streams',
      copy: 'copying between records',
    },
  },
]
