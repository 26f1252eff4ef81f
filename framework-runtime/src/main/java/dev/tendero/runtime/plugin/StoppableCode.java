package dev.tendero.runtime.plugin;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/** Puts a look at the {@link StopSign} into every loop and the beginning of every method of a class. */
final class StoppableCode {

    private static final ClassDesc SIGN = ClassDesc.of(StopSign.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final ClassFile classes;

    /** @param loader where the classes that the code names are found, as files */
    StoppableCode(ClassLoader loader) {
        classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** @throws IllegalArgumentException when it is no class file that this JDK knows */
    byte[] of(byte[] written) {
        ClassModel model = classes.parse(written);
        return classes.transformClass(
                model, ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Loops::new)));
    }

    /** A jump to a place that has been passed is a loop. */
    private static final class Loops implements CodeTransform {

        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            heed(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget target -> passed.add(target.label());
                case BranchInstruction branch when passed.contains(branch.target()) -> heed(code);
                case TableSwitchInstruction table
                when table.cases().stream().anyMatch(each -> passed.contains(each.target())) -> heed(code);
                case LookupSwitchInstruction lookup
                when lookup.cases().stream().anyMatch(each -> passed.contains(each.target())) -> heed(code);
                default -> {}
            }
            code.with(element);
        }

        private static void heed(CodeBuilder code) {
            code.invokestatic(SIGN, "heed", NOTHING);
        }
    }
}
