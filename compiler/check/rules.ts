/** Puts the rules of the checker together. */
import { elementType, reportMissingProperty, writeTypeOf } from "./access.ts";
import { tupleElementType } from "./apparent-type.ts";
import { typeOfAssignmentTarget } from "./assignments.ts";
import { asyncContext, asyncResult, awaitedType, withPromise } from "./async.ts";
import { checkBeforeUse, checkFieldOrder } from "./before-use.ts";
import { resolvedCallOf, resolvedSignature } from "./calls.ts";
import { allMembersOf, baseConstructorOf, basesOf, findBases } from "./class-bases.ts";
import {
  checkClass,
  checkClassExpression,
  fieldTypeFromConstructor,
  typeOfSetterParameter,
} from "./class-check.ts";
import { constructorsOf } from "./class-constructors.ts";
import { ownMembersOf } from "./class-members.ts";
import { constantOf } from "./constants.ts";
import { baseConstraintOf, constraintOfType } from "./constraints.ts";
import {
  contextualParameterType,
  contextualSignature,
  contextualType,
  inferenceContextOf,
  instantiateContext,
} from "./context.ts";
import { narrowedPart } from "./destructured-reference.ts";
import { discriminatedMember, isDiscriminant } from "./discriminants.ts";
import { checkAssignableWithDetail, elaborate, forMessage } from "./elaborate.ts";
import { resolveEntity } from "./entities.ts";
import { conditionalType } from "./evaluate-conditional.ts";
import {
  indexedAccessType,
  isGenericIndex,
  keyofType,
  simplifyIndexedAccess,
} from "./evaluate-keys.ts";
import { mappedType } from "./evaluate-mapped.ts";
import { stringMappingType, templateLiteralType } from "./evaluate-text.ts";
import {
  checkExpression,
  checkExpressionCached,
  checkExpressionInMode,
  checkForMutable,
  checkWithContext,
  contextFreeType,
  instantiateValue,
  quickType,
  widenForContext,
} from "./expressions.ts";
import { contextualForkArgument } from "./fork.ts";
import { canReachEnd, checkFunctionBody } from "./function-check.ts";
import {
  assignContextualParameters,
  checkFunctionExpression,
  functionTypeOf,
  inferredPredicate,
  inferredReturnType,
} from "./functions.ts";
import { checkYield, generatorContext, generatorResult } from "./generators.ts";
import { instantiateInContextOf } from "./generic-arguments.ts";
import { reportUnknownName, reportUnknownType, valueSymbolOf } from "./identifiers.ts";
import { impliedType } from "./implied-constraints.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { inferForConditional } from "./infer.ts";
import { commonSupertype } from "./inferred-type.ts";
import { intersection } from "./intersections.ts";
import { iteratedType } from "./iteration.ts";
import type { Late } from "./late.ts";
import { propertiesOf, propertyOf, referenceProperty } from "./members.ts";
import { memberSymbol } from "./method-properties.ts";
import { checkModuleItem } from "./module-check.ts";
import { namespaceMember, namespaceProperties, namespaceProperty } from "./namespaces.ts";
import { nameOfFunction, textOf } from "./node-text.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { membersOfTypeElements, nameOfKey } from "./object-members.ts";
import { contextualArgumentType } from "./overloads.ts";
import { typeOfField, typeOfParameter } from "./parameter-types.ts";
import {
  checkPatternDefault,
  checkPatternSource,
  hasPrimitiveConstraint,
  inferFromSkippedArguments,
  isAssignableInner,
  isNeverType,
  isNumberLike,
  narrowableType,
  narrowedTypeQuery,
  regularObjectType,
  suggestName,
  typeOfConstructed,
  withoutUndefined,
} from "./questions.ts";
import { noteReachable } from "./reachable-code.ts";
import { refinedBy } from "./refine.ts";
import { isAssignable, isComparable, isIdentical, isSubtype } from "./relate.ts";
import { signatureOfNode } from "./signatures.ts";
import {
  applyTypeArguments,
  callSignaturesOf,
  constructSignaturesOf,
} from "./signatures-of-type.ts";
import {
  futureReference,
  haveIdenticalParameters,
  intersectSignatures,
  omitType,
  recordOf,
  thisAccess,
} from "./special-types.ts";
import { checkStatements } from "./statements.ts";
import { plainProperty } from "./stored-members.ts";
import {
  reportForeignMember,
  reportForeignName,
  reportForeignNew,
  reportForeignType,
  reportPrototypeChange,
  reportRequire,
  reportSubset,
} from "./subset.ts";
import { mapperOfReference, substituteSignature } from "./substitute.ts";
import { subtypeUnion } from "./subtype-union.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import {
  classOfConstructor,
  superConstructor,
  superSignatures,
  thisOfSuper,
  typeOfThis,
  typeOfThisInLiteral,
} from "./this-types.ts";
import { checkCalledTruth, checkTruthTest, checkVoidTruth } from "./truth.ts";
import { nonNullable } from "./type-facts.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { instantiateAlias } from "./type-symbols.ts";
import { checkTypeParameters, checkTypeSyntax, walkTypeSyntax } from "./type-syntax-check.ts";
import { signatureText, typeToString } from "./type-text.ts";
import { union } from "./unions.ts";
import { uniqueSymbolOfCall } from "./unique-symbols.ts";
import { checkVisibility } from "./visibility.ts";
import {
  baseOfLiteral,
  orUndefined,
  regularDeep,
  widen,
  widenLiteral,
  withoutMissing,
} from "./widen.ts";

/** Every late-bound rule. */
export const RULES: Late = {
  allMembersOf,
  applyTypeArguments,
  assignContextualParameters,
  asyncContext,
  withPromise,
  asyncResult,
  awaitedType,
  baseConstraintOf,
  baseConstructorOf,
  baseOfLiteral,
  basesOf,
  callSignaturesOf,
  canReachEnd,
  checkAssignableWithDetail,
  checkBeforeUse,
  checkCalledTruth,
  checkClass,
  checkClassExpression,
  checkExpression,
  checkExpressionCached,
  checkExpressionInMode,
  checkFieldOrder,
  checkForMutable,
  checkFunctionBody,
  checkFunctionExpression,
  checkModuleItem,
  checkNotNullish,
  checkPatternDefault,
  checkPatternSource,
  checkStatements,
  checkTruthTest,
  checkTypeParameters,
  checkTypeSyntax,
  checkVisibility,
  checkYield,
  checkVoidTruth,
  checkWithContext,
  commonSupertype,
  conditionalType,
  constantOf,
  constraintOfType,
  constructSignaturesOf,
  constructorsOf,
  contextFreeType,
  contextualArgumentType,
  contextualForkArgument,
  contextualParameterType,
  contextualSignature,
  contextualType,
  discriminatedMember,
  elaborate,
  elementType,
  fieldTypeFromConstructor,
  findBases,
  forMessage,
  functionTypeOf,
  futureReference,
  generatorContext,
  generatorResult,
  hasPrimitiveConstraint,
  haveIdenticalParameters,
  indexSignaturesOf,
  indexedAccessType,
  inferForConditional,
  inferFromSkippedArguments,
  inferenceContextOf,
  inferredPredicate,
  inferredReturnType,
  instantiateAlias,
  instantiateContext,
  instantiateInContextOf,
  instantiateValue,
  intersectSignatures,
  intersection,
  impliedType,
  isAssignable,
  isAssignableInner,
  isComparable,
  isDiscriminant,
  isGenericIndex,
  isIdentical,
  isNeverType,
  isNumberLike,
  isSubtype,
  iteratedType,
  keyofType,
  mappedType,
  mapperOfReference,
  memberSymbol,
  membersOfTypeElements,
  nameOfFunction,
  nameOfKey,
  namespaceMember,
  namespaceProperties,
  namespaceProperty,
  narrowableType,
  narrowedPart,
  narrowedTypeQuery,
  nonNullable,
  noteReachable,
  omitType,
  orUndefined,
  ownMembersOf,
  plainProperty,
  propertiesOf,
  propertyOf,
  referenceProperty,
  quickType,
  recordOf,
  refinedBy,
  regularDeep,
  regularObjectType,
  reportForeignMember,
  reportForeignName,
  reportForeignNew,
  reportForeignType,
  reportMissingProperty,
  reportPrototypeChange,
  reportRequire,
  reportSubset,
  reportUnknownName,
  reportUnknownType,
  resolvedCallOf,
  resolvedSignature,
  signatureOfNode,
  signatureText,
  simplifyIndexedAccess,
  stringMappingType,
  substituteSignature,
  subtypeUnion,
  suggestName,
  classOfConstructor,
  superConstructor,
  thisOfSuper,
  superSignatures,
  templateLiteralType,
  textOf,
  thisAccess,
  tupleElementType,
  typeOfAssignmentTarget,
  typeOfConstructed,
  typeOfField,
  typeOfParameter,
  typeOfSetterParameter,
  typeOfSymbol,
  typeOfThis,
  typeOfThisInLiteral,
  resolveEntity,
  typeOfTypeNode,
  typeToString,
  union,
  valueSymbolOf,
  walkTypeSyntax,
  widen,
  widenForContext,
  uniqueSymbolOfCall,
  widenLiteral,
  withoutMissing,
  withoutUndefined,
  writeTypeOf,
};
