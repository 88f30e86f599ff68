/**
 * The platform's class helpers for script includes (ServiceNow docs, Script includes): `Class.create`,
 * `Object.extendsObject`, `gs.include`-free prototypes, and the ajax processor base class. Evaluates to the names
 * scripts see.
 */
export const classLibrarySource = `(() => {
  const Class = {
    create() {
      return function () {
        if (typeof this.initialize === 'function') this.initialize.apply(this, arguments)
      }
    },
  }
  const extendsObject = (base, members) => {
    const parent = typeof base === 'function' ? base.prototype : base
    const made = Object.create(parent)
    for (const key of Object.keys(members)) made[key] = members[key]
    return made
  }
  Object.defineProperty(Object, 'extendsObject', { value: extendsObject, writable: true, configurable: true })
  Object.defineProperty(Object, 'extend', {
    value: (target, members) => Object.assign(target, members),
    writable: true,
    configurable: true,
  })
  const AbstractAjaxProcessor = Class.create()
  AbstractAjaxProcessor.prototype = {
    initialize(request) { this.request = request },
    getParameter(name) { return this.request ? this.request.getParameter(name) : null },
    getName() { return this.getParameter('sysparm_name') },
    getType() { return this.getParameter('sysparm_type') },
    getValue() { return this.getParameter('sysparm_value') },
    type: 'AbstractAjaxProcessor',
  }
  return { Class, AbstractAjaxProcessor }
})()`
