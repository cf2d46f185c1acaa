/** Binary operators of the closed formula language. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^'

/**
 * Tree of a formula, made by `parseFormula`. Positions are offsets in characters from the start of the formula text,
 * so that a fault can point inside it. Numbers are pure or per cent (`97 %` is 0.97); names hold hyphens.
 */
export type Expr =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'negate'; readonly of: Expr; readonly at: number }
  | {
      readonly kind: 'binary'
      readonly op: BinaryOperator
      readonly left: Expr
      readonly right: Expr
      readonly at: number
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[]; readonly at: number }
