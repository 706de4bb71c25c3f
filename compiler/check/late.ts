/**
 * Rules that lower files ask of higher ones, by name. Every rule takes the checker first; `rules.ts` puts them together. Only types
 * are imported here, so no file depends on another through this one.
 */
import type { elementType, reportMissingProperty, writeTypeOf } from "./access.ts";
import type { tupleElementType } from "./apparent-type.ts";
import type { typeOfAssignmentTarget } from "./assignments.ts";
import type { asyncContext, asyncResult, awaitedType, withPromise } from "./async.ts";
import type { checkBeforeUse, checkFieldOrder } from "./before-use.ts";
import type { resolvedCallOf, resolvedSignature } from "./calls.ts";
import type { allMembersOf, baseConstructorOf, basesOf, findBases } from "./class-bases.ts";
import type {
  checkClass,
  checkClassExpression,
  fieldTypeFromConstructor,
  typeOfSetterParameter,
} from "./class-check.ts";
import type { constructorsOf } from "./class-constructors.ts";
import type { ownMembersOf } from "./class-members.ts";
import type { constantOf } from "./constants.ts";
import type { baseConstraintOf, constraintOfType } from "./constraints.ts";
import type {
  contextualParameterType,
  contextualSignature,
  contextualType,
  inferenceContextOf,
  instantiateContext,
} from "./context.ts";
import type { narrowedPart } from "./destructured-reference.ts";
import type { discriminatedMember, isDiscriminant } from "./discriminants.ts";
import type { checkAssignableWithDetail, elaborate, forMessage } from "./elaborate.ts";
import type { resolveEntity } from "./entities.ts";
import type { conditionalType } from "./evaluate-conditional.ts";
import type {
  indexedAccessType,
  isGenericIndex,
  keyofType,
  simplifyIndexedAccess,
} from "./evaluate-keys.ts";
import type { mappedType } from "./evaluate-mapped.ts";
import type { stringMappingType, templateLiteralType } from "./evaluate-text.ts";
import type {
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
import type { contextualForkArgument } from "./fork.ts";
import type { canReachEnd, checkFunctionBody } from "./function-check.ts";
import type {
  assignContextualParameters,
  checkFunctionExpression,
  functionTypeOf,
  inferredPredicate,
  inferredReturnType,
} from "./functions.ts";
import type { checkYield, generatorContext, generatorResult } from "./generators.ts";
import type { instantiateInContextOf } from "./generic-arguments.ts";
import type { reportUnknownName, reportUnknownType, valueSymbolOf } from "./identifiers.ts";
import type { impliedType } from "./implied-constraints.ts";
import type { indexSignaturesOf } from "./index-signatures.ts";
import type { inferForConditional } from "./infer.ts";
import type { commonSupertype } from "./inferred-type.ts";
import type { intersection } from "./intersections.ts";
import type { iteratedType } from "./iteration.ts";
import type { propertiesOf, propertyOf, referenceProperty } from "./members.ts";
import type { memberSymbol } from "./method-properties.ts";
import type { checkModuleItem } from "./module-check.ts";
import type { namespaceMember, namespaceProperties, namespaceProperty } from "./namespaces.ts";
import type { nameOfFunction, textOf } from "./node-text.ts";
import type { checkNotNullish } from "./not-nullish.ts";
import type { membersOfTypeElements, nameOfKey } from "./object-members.ts";
import type { contextualArgumentType } from "./overloads.ts";
import type { typeOfField, typeOfParameter } from "./parameter-types.ts";
import type {
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
import type { noteReachable } from "./reachable-code.ts";
import type { refinedBy } from "./refine.ts";
import type { isAssignable, isComparable, isIdentical, isSubtype } from "./relate.ts";
import type { signatureOfNode } from "./signatures.ts";
import type {
  applyTypeArguments,
  callSignaturesOf,
  constructSignaturesOf,
} from "./signatures-of-type.ts";
import type {
  futureReference,
  haveIdenticalParameters,
  intersectSignatures,
  omitType,
  recordOf,
  thisAccess,
} from "./special-types.ts";
import type { checkStatements } from "./statements.ts";
import type { plainProperty } from "./stored-members.ts";
import type {
  reportForeignMember,
  reportForeignName,
  reportForeignNew,
  reportForeignType,
  reportPrototypeChange,
  reportRequire,
  reportSubset,
} from "./subset.ts";
import type { mapperOfReference, substituteSignature } from "./substitute.ts";
import type { subtypeUnion } from "./subtype-union.ts";
import type { typeOfSymbol } from "./symbol-types.ts";
import type {
  classOfConstructor,
  superConstructor,
  superSignatures,
  thisOfSuper,
  typeOfThis,
  typeOfThisInLiteral,
} from "./this-types.ts";
import type { checkCalledTruth, checkTruthTest, checkVoidTruth } from "./truth.ts";
import type { nonNullable } from "./type-facts.ts";
import type { typeOfTypeNode } from "./type-from-node.ts";
import type { instantiateAlias } from "./type-symbols.ts";
import type { checkTypeParameters, checkTypeSyntax, walkTypeSyntax } from "./type-syntax-check.ts";
import type { signatureText, typeToString } from "./type-text.ts";
import type { union } from "./unions.ts";
import type { uniqueSymbolOfCall } from "./unique-symbols.ts";
import type { checkVisibility } from "./visibility.ts";
import type {
  baseOfLiteral,
  orUndefined,
  regularDeep,
  widen,
  widenLiteral,
  withoutMissing,
} from "./widen.ts";

/** The late-bound rules. */
export interface Late {
  readonly allMembersOf: typeof allMembersOf;
  readonly applyTypeArguments: typeof applyTypeArguments;
  readonly assignContextualParameters: typeof assignContextualParameters;
  readonly asyncContext: typeof asyncContext;
  readonly withPromise: typeof withPromise;
  readonly asyncResult: typeof asyncResult;
  readonly awaitedType: typeof awaitedType;
  readonly baseConstraintOf: typeof baseConstraintOf;
  readonly baseConstructorOf: typeof baseConstructorOf;
  readonly baseOfLiteral: typeof baseOfLiteral;
  readonly basesOf: typeof basesOf;
  readonly callSignaturesOf: typeof callSignaturesOf;
  readonly canReachEnd: typeof canReachEnd;
  readonly checkAssignableWithDetail: typeof checkAssignableWithDetail;
  readonly checkBeforeUse: typeof checkBeforeUse;
  readonly checkCalledTruth: typeof checkCalledTruth;
  readonly checkClass: typeof checkClass;
  readonly checkClassExpression: typeof checkClassExpression;
  readonly checkExpression: typeof checkExpression;
  readonly checkExpressionCached: typeof checkExpressionCached;
  readonly checkExpressionInMode: typeof checkExpressionInMode;
  readonly checkFieldOrder: typeof checkFieldOrder;
  readonly checkForMutable: typeof checkForMutable;
  readonly checkFunctionBody: typeof checkFunctionBody;
  readonly checkFunctionExpression: typeof checkFunctionExpression;
  readonly checkModuleItem: typeof checkModuleItem;
  readonly checkNotNullish: typeof checkNotNullish;
  readonly checkPatternDefault: typeof checkPatternDefault;
  readonly checkPatternSource: typeof checkPatternSource;
  readonly checkStatements: typeof checkStatements;
  readonly checkTruthTest: typeof checkTruthTest;
  readonly checkTypeParameters: typeof checkTypeParameters;
  readonly checkTypeSyntax: typeof checkTypeSyntax;
  readonly checkVisibility: typeof checkVisibility;
  readonly checkYield: typeof checkYield;
  readonly checkVoidTruth: typeof checkVoidTruth;
  readonly checkWithContext: typeof checkWithContext;
  readonly commonSupertype: typeof commonSupertype;
  readonly conditionalType: typeof conditionalType;
  readonly constantOf: typeof constantOf;
  readonly constraintOfType: typeof constraintOfType;
  readonly constructSignaturesOf: typeof constructSignaturesOf;
  readonly constructorsOf: typeof constructorsOf;
  readonly contextFreeType: typeof contextFreeType;
  readonly contextualArgumentType: typeof contextualArgumentType;
  readonly contextualForkArgument: typeof contextualForkArgument;
  readonly contextualParameterType: typeof contextualParameterType;
  readonly contextualSignature: typeof contextualSignature;
  readonly contextualType: typeof contextualType;
  readonly discriminatedMember: typeof discriminatedMember;
  readonly elaborate: typeof elaborate;
  readonly elementType: typeof elementType;
  readonly fieldTypeFromConstructor: typeof fieldTypeFromConstructor;
  readonly findBases: typeof findBases;
  readonly forMessage: typeof forMessage;
  readonly functionTypeOf: typeof functionTypeOf;
  readonly futureReference: typeof futureReference;
  readonly generatorContext: typeof generatorContext;
  readonly generatorResult: typeof generatorResult;
  readonly hasPrimitiveConstraint: typeof hasPrimitiveConstraint;
  readonly haveIdenticalParameters: typeof haveIdenticalParameters;
  readonly indexSignaturesOf: typeof indexSignaturesOf;
  readonly indexedAccessType: typeof indexedAccessType;
  readonly inferForConditional: typeof inferForConditional;
  readonly inferFromSkippedArguments: typeof inferFromSkippedArguments;
  readonly inferenceContextOf: typeof inferenceContextOf;
  readonly inferredPredicate: typeof inferredPredicate;
  readonly inferredReturnType: typeof inferredReturnType;
  readonly instantiateAlias: typeof instantiateAlias;
  readonly instantiateContext: typeof instantiateContext;
  readonly instantiateInContextOf: typeof instantiateInContextOf;
  readonly instantiateValue: typeof instantiateValue;
  readonly intersectSignatures: typeof intersectSignatures;
  readonly intersection: typeof intersection;
  readonly impliedType: typeof impliedType;
  readonly isAssignable: typeof isAssignable;
  readonly isAssignableInner: typeof isAssignableInner;
  readonly isComparable: typeof isComparable;
  readonly isDiscriminant: typeof isDiscriminant;
  readonly isGenericIndex: typeof isGenericIndex;
  readonly isIdentical: typeof isIdentical;
  readonly isNeverType: typeof isNeverType;
  readonly isNumberLike: typeof isNumberLike;
  readonly isSubtype: typeof isSubtype;
  readonly iteratedType: typeof iteratedType;
  readonly keyofType: typeof keyofType;
  readonly mappedType: typeof mappedType;
  readonly mapperOfReference: typeof mapperOfReference;
  readonly memberSymbol: typeof memberSymbol;
  readonly membersOfTypeElements: typeof membersOfTypeElements;
  readonly nameOfFunction: typeof nameOfFunction;
  readonly nameOfKey: typeof nameOfKey;
  readonly namespaceMember: typeof namespaceMember;
  readonly namespaceProperties: typeof namespaceProperties;
  readonly namespaceProperty: typeof namespaceProperty;
  readonly narrowableType: typeof narrowableType;
  readonly narrowedPart: typeof narrowedPart;
  readonly narrowedTypeQuery: typeof narrowedTypeQuery;
  readonly nonNullable: typeof nonNullable;
  readonly noteReachable: typeof noteReachable;
  readonly omitType: typeof omitType;
  readonly orUndefined: typeof orUndefined;
  readonly ownMembersOf: typeof ownMembersOf;
  readonly plainProperty: typeof plainProperty;
  readonly propertiesOf: typeof propertiesOf;
  readonly propertyOf: typeof propertyOf;
  readonly referenceProperty: typeof referenceProperty;
  readonly quickType: typeof quickType;
  readonly recordOf: typeof recordOf;
  readonly refinedBy: typeof refinedBy;
  readonly regularDeep: typeof regularDeep;
  readonly regularObjectType: typeof regularObjectType;
  readonly reportForeignMember: typeof reportForeignMember;
  readonly reportForeignName: typeof reportForeignName;
  readonly reportForeignNew: typeof reportForeignNew;
  readonly reportForeignType: typeof reportForeignType;
  readonly reportMissingProperty: typeof reportMissingProperty;
  readonly reportPrototypeChange: typeof reportPrototypeChange;
  readonly reportRequire: typeof reportRequire;
  readonly reportSubset: typeof reportSubset;
  readonly reportUnknownName: typeof reportUnknownName;
  readonly reportUnknownType: typeof reportUnknownType;
  readonly resolvedCallOf: typeof resolvedCallOf;
  readonly resolvedSignature: typeof resolvedSignature;
  readonly signatureOfNode: typeof signatureOfNode;
  readonly signatureText: typeof signatureText;
  readonly simplifyIndexedAccess: typeof simplifyIndexedAccess;
  readonly stringMappingType: typeof stringMappingType;
  readonly substituteSignature: typeof substituteSignature;
  readonly subtypeUnion: typeof subtypeUnion;
  readonly suggestName: typeof suggestName;
  readonly classOfConstructor: typeof classOfConstructor;
  readonly superConstructor: typeof superConstructor;
  readonly thisOfSuper: typeof thisOfSuper;
  readonly superSignatures: typeof superSignatures;
  readonly templateLiteralType: typeof templateLiteralType;
  readonly textOf: typeof textOf;
  readonly thisAccess: typeof thisAccess;
  readonly tupleElementType: typeof tupleElementType;
  readonly typeOfAssignmentTarget: typeof typeOfAssignmentTarget;
  readonly typeOfConstructed: typeof typeOfConstructed;
  readonly typeOfField: typeof typeOfField;
  readonly typeOfParameter: typeof typeOfParameter;
  readonly typeOfSetterParameter: typeof typeOfSetterParameter;
  readonly typeOfSymbol: typeof typeOfSymbol;
  readonly typeOfThis: typeof typeOfThis;
  readonly typeOfThisInLiteral: typeof typeOfThisInLiteral;
  readonly resolveEntity: typeof resolveEntity;
  readonly typeOfTypeNode: typeof typeOfTypeNode;
  readonly typeToString: typeof typeToString;
  readonly union: typeof union;
  readonly valueSymbolOf: typeof valueSymbolOf;
  readonly walkTypeSyntax: typeof walkTypeSyntax;
  readonly widen: typeof widen;
  readonly widenForContext: typeof widenForContext;
  readonly uniqueSymbolOfCall: typeof uniqueSymbolOfCall;
  readonly widenLiteral: typeof widenLiteral;
  readonly withoutMissing: typeof withoutMissing;
  readonly withoutUndefined: typeof withoutUndefined;
  readonly writeTypeOf: typeof writeTypeOf;
}
