import type { Column } from '../../instance.ts'

/** What the dictionary says about a field (ServiceNow docs, GlideElementDescriptor). */
export class ElementDescriptor {
  private readonly name: string
  private readonly column: Column | undefined

  constructor(name: string, column: Column | undefined) {
    this.name = name
    this.column = column
  }
  getName(): string {
    return this.name
  }
  getLabel(): string {
    return this.column?.label ?? this.name
  }
  getInternalType(): string {
    return this.column?.type ?? ''
  }
  getLength(): number {
    return this.column?.maxLength ?? 0
  }
  isChoiceTable(): boolean {
    return this.column?.hasChoices ?? false
  }
  isMandatory(): boolean {
    return this.column?.mandatory ?? false
  }
  isReadOnly(): boolean {
    return this.column?.readOnly ?? false
  }
  isVirtual(): boolean {
    return false
  }
}
